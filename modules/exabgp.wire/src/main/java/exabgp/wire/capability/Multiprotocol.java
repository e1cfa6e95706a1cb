package exabgp.wire.capability;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.family.Family;

/**
 * Multiprotocol Extensions for one family (RFC 4760 section 8).
 *
 * @param family the family announced
 */
public record Multiprotocol(Family family) implements Capability {
    static final int CODE = 1;

    static Multiprotocol decode(Cursor in) {
        int afi = in.u16();
        in.u8(); // reserved
        return new Multiprotocol(new Family(afi, in.u8()));
    }

    void encode(OctetWriter out) {
        out.u16(family.afi()).u8(0).u8(family.safi());
    }

    @Override
    public int code() {
        return CODE;
    }
}
