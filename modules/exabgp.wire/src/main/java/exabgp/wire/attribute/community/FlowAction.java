package exabgp.wire.attribute.community;

import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;

/** What to do with the traffic that a flow describes, as extended communities (RFC 8955 section 7). */
public final class FlowAction {
    private static final int RATE = 0x8006;
    private static final int ACTION = 0x8007;
    private static final int MARK = 0x8009;
    private static final int PACKETS = 0x800C;
    private static final int NEXT_HOP = 0x0800;
    private static final int REDIRECT = 0x08;
    private static final int TO_ADDRESS = 0x0C;
    private static final int INTERFACE_SET = 0x02;

    private FlowAction() {}

    /** No more octets a second than {@code rate}, 0 to let nothing pass; the AS, 0 for none, is for information only. */
    public static ExtendedCommunity trafficRate(Asn asn, float rate) {
        return rate(RATE, asn, rate);
    }

    /** No more packets a second than {@code rate}. */
    public static ExtendedCommunity trafficRatePackets(Asn asn, float rate) {
        return rate(PACKETS, asn, rate);
    }

    private static ExtendedCommunity rate(int kind, Asn asn, float rate) {
        return new ExtendedCommunity(ExtendedCommunity.head(kind) | (long) asn.asTwoOctet() << 32 | (Float.floatToRawIntBits(rate) & 0xFFFF_FFFFL));
    }

    /** Whether to take samples and whether this is the last rule (RFC 8955 section 7.3: the bit that is set lets later ones follow; ExaBGP calls it terminal). */
    public static ExtendedCommunity trafficAction(boolean sample, boolean terminal) {
        return new ExtendedCommunity(ExtendedCommunity.head(ACTION) | (sample ? 2 : 0) | (terminal ? 1 : 0));
    }

    /** Into the table that imports this route target: {@code local} has four octets beside an AS number of two, and two beside a longer one. */
    public static ExtendedCommunity redirect(Asn asn, long local) {
        return asn.isTwoOctet()
                ? ExtendedCommunity.narrow(0x80 | ExtendedCommunity.TWO_OCTET_AS, REDIRECT, asn.value(), local)
                : ExtendedCommunity.wide(0x80 | ExtendedCommunity.FOUR_OCTET_AS, REDIRECT, asn.value(), local);
    }

    /** Into the table that imports this route target, {@code local} of two octets. */
    public static ExtendedCommunity redirect(Ipv4 address, int local) {
        return ExtendedCommunity.wide(0x80 | ExtendedCommunity.IPV4, REDIRECT, address, local);
    }

    /** Into the table that imports this route target, {@code local} of two octets (RFC 8956 section 6.1). */
    public static Ipv6ExtendedCommunity redirect(Ipv6 address, int local) {
        return new Ipv6ExtendedCommunity(Ipv6ExtendedCommunity.ROUTE_TARGET, address, local);
    }

    /** Set the differentiated services field to {@code dscp}, 0 to 63. */
    public static ExtendedCommunity mark(int dscp) {
        return new ExtendedCommunity(ExtendedCommunity.head(MARK) | (dscp & 0xFF));
    }

    /** To the next hop of the route, or a copy of it (draft-simpson-idr-flowspec-redirect). */
    public static ExtendedCommunity redirectToNextHop(boolean copy) {
        return new ExtendedCommunity(ExtendedCommunity.head(NEXT_HOP) | (copy ? 1 : 0));
    }

    /** To this address, or a copy of it (draft-ietf-idr-flowspec-redirect-ip). */
    public static ExtendedCommunity redirectTo(Ipv4 address, boolean copy) {
        return ExtendedCommunity.wide(ExtendedCommunity.IPV4, TO_ADDRESS, address, copy ? 1 : 0);
    }

    /** To this address, or a copy of it (draft-ietf-idr-flowspec-redirect-ip). */
    public static Ipv6ExtendedCommunity redirectTo(Ipv6 address, boolean copy) {
        return new Ipv6ExtendedCommunity(Ipv6ExtendedCommunity.REDIRECT_TO, address, copy ? 1 : 0);
    }

    /**
     * At which interfaces (draft-ietf-idr-flowspec-interfaceset).
     *
     * @param transitive whether other ASes may learn of it
     * @param asn        the AS that made the group
     * @param direction  1 for what comes in, 2 for what goes out, 3 for both
     * @param group      0 to 16383
     */
    public static ExtendedCommunity interfaceSet(boolean transitive, Asn asn, int direction, int group) {
        int type = 0x07 | (transitive ? 0 : ExtendedCommunity.NON_TRANSITIVE);
        return ExtendedCommunity.wide(type, INTERFACE_SET, asn.value(), (direction & 3) << 14 | (group & 0x3FFF));
    }
}
