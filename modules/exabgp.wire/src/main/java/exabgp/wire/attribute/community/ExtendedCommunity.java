package exabgp.wire.attribute.community;

import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;

/**
 * An extended community (RFC 4360 section 2): an octet that says how the rest is laid out, as a rule one more that says what it is for, and six of value.
 *
 * @param bits all eight octets, the first one highest
 */
public record ExtendedCommunity(long bits) {
    /** How many octets each has. */
    public static final int SIZE = 8;

    /** In the type: passed on within one AS only (RFC 4360 section 2). */
    public static final int NON_TRANSITIVE = 0x40;

    /** Type of a global part of two octets, an AS number, and a local one of four. */
    public static final int TWO_OCTET_AS = 0;

    /** Type of a global part of four octets, an address, and a local one of two. */
    public static final int IPV4 = 1;

    /** Type of a global part of four octets, an AS number, and a local one of two (RFC 5668). */
    public static final int FOUR_OCTET_AS = 2;

    private static final int BANDWIDTH = 0x4004;
    private static final int LAYER_2 = 0x800A;
    private static final int MUP = 0x0C00;
    private static final int MAC_MOBILITY = 0x0600;
    private static final int ENCAPSULATION = 0x030C;
    private static final long U16 = 0xFFFF;
    private static final long U32 = 0xFFFF_FFFFL;

    /** One of this type and subtype with a global part of two octets, 0 to 65535, and a local part of four, 0 to 4294967295. */
    public static ExtendedCommunity narrow(int type, int subtype, long global, long local) {
        return new ExtendedCommunity(head(type << 8 | subtype) | (global & U16) << 32 | (local & U32));
    }

    /** One of this type and subtype with a global part of four octets, 0 to 4294967295, and a local part of two, 0 to 65535. */
    public static ExtendedCommunity wide(int type, int subtype, long global, long local) {
        return new ExtendedCommunity(head(type << 8 | subtype) | (global & U32) << 16 | (local & U16));
    }

    /** The same with an address as the global part. */
    public static ExtendedCommunity wide(int type, int subtype, Ipv4 global, long local) {
        return wide(type, subtype, Integer.toUnsignedLong(global.value()), local);
    }

    /** The bandwidth of a link, in octets a second (draft-ietf-idr-link-bandwidth). The AS has two octets: of a greater one stands AS_TRANS. */
    public static ExtendedCommunity bandwidth(Asn asn, float rate) {
        return new ExtendedCommunity(head(BANDWIDTH) | (long) asn.asTwoOctet() << 32 | (Float.floatToRawIntBits(rate) & U32));
    }

    /** What a layer 2 service is like (RFC 4761 section 3.2.4): two parts of one octet, two of two. */
    public static ExtendedCommunity layer2(int encapsulation, int control, int mtu, int preference) {
        return new ExtendedCommunity(head(LAYER_2) | (encapsulation & 0xFFL) << 40 | (control & 0xFFL) << 32 | (mtu & U16) << 16 | (preference & U16));
    }

    /** A segment of the mobile user plane: a part of two octets and one of four (draft-mpmz-bess-mup-safi). */
    public static ExtendedCommunity mup(int segment, long local) {
        return new ExtendedCommunity(head(MUP) | (segment & U16) << 32 | (local & U32));
    }

    /** How often an address has moved (RFC 7432 section 7.7), and whether it must not. */
    public static ExtendedCommunity macMobility(boolean sticky, long sequence) {
        return new ExtendedCommunity(head(MAC_MOBILITY) | (sticky ? 1L << 40 : 0) | (sequence & U32));
    }

    /** The type of tunnel to use, 0 to 65535 (RFC 9012 section 4.1). */
    public static ExtendedCommunity encapsulation(int tunnelType) {
        return new ExtendedCommunity(head(ENCAPSULATION) | (tunnelType & U16));
    }

    static long head(int typeAndSubtype) {
        return (long) typeAndSubtype << 48;
    }

    /** The first octet, 0 to 255. */
    public int type() {
        return (int) (bits >>> 56);
    }

    /** The second octet, 0 to 255. */
    public int subtype() {
        return (int) (bits >>> 48) & 0xFF;
    }

    /** Octets 2 and 3, 0 to 65535: the AS number of type 0. */
    public int narrowGlobal() {
        return (int) (bits >>> 32 & U16);
    }

    /** Octets 4 to 7, 0 to 4294967295: the local part of type 0. */
    public long wideLocal() {
        return bits & U32;
    }

    /** Octets 2 to 5, 0 to 4294967295: the address or AS number of types 1 and 2. */
    public long wideGlobal() {
        return bits >>> 16 & U32;
    }

    /** Octets 6 and 7, 0 to 65535: the local part of types 1 and 2. */
    public int narrowLocal() {
        return (int) (bits & U16);
    }

    /** Octet {@code index}, 0 to 7, of all. */
    public int octet(int index) {
        return (int) (bits >>> (56 - 8 * index)) & 0xFF;
    }

    /** Octets 4 to 7 as an IEEE floating point number: the rate of those that have one. */
    public float rate() {
        return Float.intBitsToFloat((int) bits);
    }
}
