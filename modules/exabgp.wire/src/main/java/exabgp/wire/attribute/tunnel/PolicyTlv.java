package exabgp.wire.attribute.tunnel;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.segment.EndpointBehavior;
import exabgp.wire.attribute.segment.ListTlv;
import exabgp.wire.attribute.segment.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a candidate path says of itself, a sub-TLV (RFC 9830 section 2.4). Reserved octets are ignored when read and zero when written. */
public sealed interface PolicyTlv {
    /** From this type on a length has two octets (RFC 9012 section 2). */
    int FIRST_WIDE = 128;

    /** Its type, 0 to 255. */
    int type();

    /** Writes what is behind its length. */
    void encodeValue(OctetWriter out);

    /** Whether the length of one of this type has two octets. */
    static boolean isWide(int type) {
        return type >= FIRST_WIDE;
    }

    /**
     * Reads what is behind the length of one.
     *
     * @throws Malformed when it is malformed
     */
    static PolicyTlv decode(int type, Octets value) {
        return PolicyReader.read(type, value);
    }

    /**
     * One given as octets, for instance by a user.
     *
     * @throws IllegalArgumentException when they are not one
     */
    static PolicyTlv ofRaw(int type, Octets value) {
        try {
            return decode(type, value);
        } catch (Malformed e) {
            throw new IllegalArgumentException(e.why(), e);
        }
    }

    /**
     * Which of the candidate paths of a policy is the best: the one with the largest preference (section 2.4.1).
     *
     * @param flags      8 bits, none of them defined
     * @param preference 0 to 4294967295
     */
    record Preference(int flags, long preference) implements PolicyTlv {
        static final int TYPE = 12;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void encodeValue(OctetWriter out) {
            out.u8(flags).u8(0).u32(preference);
        }
    }

    /**
     * Binding SID: what packets carry to be steered into the policy (section 2.4.2).
     *
     * @param flags 8 bits
     * @param sid   nothing, an MPLS label stack entry, or an SRv6 SID: 0, 4 or 16 octets
     */
    record BindingSid(int flags, Octets sid) implements PolicyTlv {
        static final int TYPE = 13;
        private static final int LABELLED = 0x10;

        /** The entry of a label, as ExaBGP sends it: the last one of its stack. */
        public static BindingSid ofLabel(int label) {
            return new BindingSid(LABELLED, new OctetWriter(4).u32(Segment.entry(label, true)).toOctets());
        }

        /** That there is none. */
        public static BindingSid none() {
            return new BindingSid(0, Octets.EMPTY);
        }

        /** The label, -1 when the SID is not one. */
        public int label() {
            return sid.length() == 4 ? Segment.label(sid.cursor().u32()) : -1;
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void encodeValue(OctetWriter out) {
            out.u8(flags).u8(0).octets(sid);
        }
    }

    /**
     * SRv6 Binding SID (section 2.4.3).
     *
     * @param flags    8 bits
     * @param sid      what packets carry to be steered into the policy
     * @param behavior what the router makes of it, null where it is not said
     */
    record Srv6BindingSid(int flags, Ipv6 sid, @Nullable EndpointBehavior behavior) implements PolicyTlv {
        static final int TYPE = 20;
        private static final int BEHAVIOR_FLAG = 0x20;

        /** One with the flag that says whether there is a behavior. */
        public static Srv6BindingSid of(Ipv6 sid, @Nullable EndpointBehavior behavior) {
            return new Srv6BindingSid(behavior == null ? 0 : BEHAVIOR_FLAG, sid, behavior);
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void encodeValue(OctetWriter out) {
            out.u8(flags).u8(0);
            sid.encode(out);
            if (behavior != null) {
                behavior.encode(out);
            }
        }
    }

    /**
     * Explicit NULL Label Policy: which explicit null label packets get (section 2.4.5).
     *
     * @param flags  8 bits, none of them defined
     * @param policy 0 to 255: 1 for IPv4, 2 for IPv6, 3 for both, 4 for none
     */
    record ExplicitNull(int flags, int policy) implements PolicyTlv {
        static final int TYPE = 14;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void encodeValue(OctetWriter out) {
            out.u8(flags).u8(0).u8(policy);
        }
    }

    /**
     * In which order policies are computed again when the topology changes (section 2.4.6).
     *
     * @param priority 0 to 255, the lowest first
     */
    record Priority(int priority) implements PolicyTlv {
        static final int TYPE = 15;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void encodeValue(OctetWriter out) {
            out.u8(priority).u8(0);
        }
    }

    /**
     * One explicit path (section 2.4.4).
     *
     * @param subTlvs its weight and its segments, in the order of the wire
     */
    record SegmentList(List<ListTlv> subTlvs) implements PolicyTlv {
        static final int TYPE = 128;

        /** Keeps its own list. */
        public SegmentList {
            subTlvs = List.copyOf(subTlvs);
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void encodeValue(OctetWriter out) {
            out.u8(0);
            ListTlv.encode(subTlvs, out);
        }
    }

    /**
     * Policy Candidate Path Name (section 2.4.7).
     *
     * @param name octets of printable ASCII, or whatever the peer took for that
     */
    record CandidatePathName(Octets name) implements PolicyTlv {
        static final int TYPE = 129;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void encodeValue(OctetWriter out) {
            out.u8(0).octets(name);
        }
    }

    /**
     * Policy Name (section 2.4.8).
     *
     * @param name octets of printable ASCII, or whatever the peer took for that
     */
    record PolicyName(Octets name) implements PolicyTlv {
        static final int TYPE = 130;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void encodeValue(OctetWriter out) {
            out.u8(0).octets(name);
        }
    }

    /**
     * One of a type that this program does not know, passed on as it is.
     *
     * @param type  0 to 255
     * @param value what is behind its length
     */
    record Unknown(int type, Octets value) implements PolicyTlv {
        @Override
        public void encodeValue(OctetWriter out) {
            out.octets(value);
        }
    }
}
