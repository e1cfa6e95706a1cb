package exabgp.wire.nlri;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.PathId;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import org.jspecify.annotations.Nullable;

/**
 * A candidate path of an SR Policy (RFC 9830 section 2.1).
 *
 * @param distinguisher tells candidate paths of the same policy apart, 0 to 4294967295
 * @param color         which policy to the endpoint, 0 to 4294967295
 * @param endpoint      where the policy leads to
 * @param pathId        the path identifier, null where there is none
 */
public record SrPolicyNlri(long distinguisher, long color, Ip endpoint, @Nullable PathId pathId) implements Nlri {
    private static final Family IPV4 = Family.of(Afi.IPV4, Safi.SR_POLICY);
    private static final Family IPV6 = Family.of(Afi.IPV6, Safi.SR_POLICY);

    /** How many bits stand before the endpoint. */
    private static final int HEAD = 64;

    /** Reads one NLRI, its length included; the length must be the one of the family. */
    static SrPolicyNlri decode(Family family, Octets nlri, @Nullable PathId pathId) {
        Cursor in = nlri.cursor();
        int bits = in.u8();
        int expected = HEAD + (family.equals(IPV4) ? Integer.SIZE : 2 * Long.SIZE);
        if (bits != expected) {
            throw new Malformed("a candidate path of " + bits + " bits, not " + expected);
        }
        return new SrPolicyNlri(in.u32(), in.u32(), Ip.decode(in.rest()), pathId);
    }

    void encode(OctetWriter out) {
        out.u8(HEAD + endpoint.bits()).u32(distinguisher).u32(color);
        endpoint.encode(out);
    }

    @Override
    public Family family() {
        return endpoint.bits() == Integer.SIZE ? IPV4 : IPV6;
    }

    @Override
    public SrPolicyNlri withPathId(@Nullable PathId other) {
        return new SrPolicyNlri(distinguisher, color, endpoint, other);
    }
}
