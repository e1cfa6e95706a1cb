package exabgp.wire.attribute.tunnel;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.segment.EndpointBehavior;
import exabgp.wire.attribute.segment.ListTlv;

/** Reads the values of what candidate paths say. A wrong length makes the whole attribute unusable (RFC 9830 section 5). */
final class PolicyReader {
    private static final int SID = 16;
    private static final int LABEL = 4;
    /** The octets of flags and the reserved one before a SID. */
    private static final int HEAD = 2;

    private PolicyReader() {}

    static PolicyTlv read(int type, Octets value) {
        Cursor in = value.cursor();
        return switch (type) {
            case PolicyTlv.Preference.TYPE -> {
                exactly(6, type, value);
                yield new PolicyTlv.Preference(flags(in), in.u32());
            }
            case PolicyTlv.BindingSid.TYPE -> {
                lengths(type, value, HEAD, HEAD + LABEL, HEAD + SID);
                yield new PolicyTlv.BindingSid(flags(in), in.rest());
            }
            case PolicyTlv.ExplicitNull.TYPE -> {
                exactly(3, type, value);
                yield new PolicyTlv.ExplicitNull(flags(in), in.u8());
            }
            case PolicyTlv.Priority.TYPE -> {
                exactly(2, type, value);
                yield new PolicyTlv.Priority(in.u8());
            }
            case PolicyTlv.Srv6BindingSid.TYPE -> {
                lengths(type, value, HEAD + SID, HEAD + SID + EndpointBehavior.LENGTH, HEAD + SID);
                int flags = flags(in);
                yield new PolicyTlv.Srv6BindingSid(flags, (Ipv6) Ip.decode(in.octets(SID)), in.isEmpty() ? null : EndpointBehavior.decode(in));
            }
            case PolicyTlv.SegmentList.TYPE -> new PolicyTlv.SegmentList(ListTlv.decode(named(in)));
            case PolicyTlv.CandidatePathName.TYPE -> new PolicyTlv.CandidatePathName(named(in));
            case PolicyTlv.PolicyName.TYPE -> new PolicyTlv.PolicyName(named(in));
            default -> new PolicyTlv.Unknown(type, value);
        };
    }

    private static int flags(Cursor in) {
        int flags = in.u8();
        in.u8(); // reserved
        return flags;
    }

    /** What is behind one reserved octet. */
    private static Octets named(Cursor in) {
        in.u8();
        return in.rest();
    }

    private static void exactly(int size, int type, Octets value) {
        lengths(type, value, size, size, size);
    }

    private static void lengths(int type, Octets value, int one, int another, int third) {
        int length = value.length();
        if (length != one && length != another && length != third) {
            throw new Malformed("a sub-TLV " + type + " of an SR Policy of " + length + " octets");
        }
    }
}
