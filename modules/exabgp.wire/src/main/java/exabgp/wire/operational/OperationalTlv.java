package exabgp.wire.operational;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.family.Family;

/** The one TLV of an OPERATIONAL message (draft-ietf-idr-operational-message section 3). */
public sealed interface OperationalTlv permits Advisory, Query, Counter, UnknownOperational {
    /** Its type, 0 to 65535. */
    int type();

    /**
     * Takes the value of a TLV apart. One of an unknown type is kept as it is.
     *
     * @throws Malformed when it is shorter or longer than its type has it
     */
    static OperationalTlv decode(int type, Octets value) {
        for (Advisory.Kind kind : Advisory.Kind.values()) {
            if (kind.type() == type) {
                return Advisory.decode(kind, value);
            }
        }
        Cursor in = value.cursor();
        for (Query.Kind kind : Query.Kind.values()) {
            if (kind.type() == type) {
                return ended(new Query(kind, family(in), new Ipv4(in.i32()), in.u32()), in);
            }
        }
        for (Counter.Kind kind : Counter.Kind.values()) {
            if (kind.type() == type) {
                return ended(new Counter(kind, family(in), new Ipv4(in.i32()), in.u32(), in.u32()), in);
            }
        }
        return new UnknownOperational(type, value);
    }

    /** Writes its value. */
    default void encode(OctetWriter out) {
        switch (this) {
            case Advisory advisory -> advisory.write(out);
            case Query query -> family(query.family(), out).i32(query.routerId().value()).u32(query.sequence());
            case Counter counter -> family(counter.family(), out).i32(counter.routerId().value()).u32(counter.sequence()).u32(counter.counter());
            case UnknownOperational unknown -> out.octets(unknown.value());
        }
    }

    /** Reads AFI and SAFI. */
    private static Family family(Cursor in) {
        return new Family(in.u16(), in.u8());
    }

    private static OctetWriter family(Family family, OctetWriter out) {
        return out.u16(family.afi()).u8(family.safi());
    }

    private static OperationalTlv ended(OperationalTlv tlv, Cursor in) {
        if (!in.isEmpty()) {
            throw new Malformed(in.remaining() + " octets too many");
        }
        return tlv;
    }
}
