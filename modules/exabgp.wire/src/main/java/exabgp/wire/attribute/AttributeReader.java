package exabgp.wire.attribute;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.fault.Action;
import exabgp.wire.fault.AttributeFault;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one path attributes field. A fault in one attribute becomes a value and the next attribute is read (RFC 7606). */
final class AttributeReader {
    static final int MP_REACH = 14;
    static final int MP_UNREACH = 15;

    private static final int WIDE_FLAGS = Flags.OPTIONAL | Flags.TRANSITIVE;

    private final Negotiated negotiated;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<AttributeFault> faults = new ArrayList<>();
    private final BitSet seen = new BitSet(Byte.SIZE * Long.BYTES);
    private @Nullable Octets reach;
    private @Nullable Octets unreach;
    private @Nullable AsPath wide;
    private @Nullable Aggregator wideAggregator;
    private int others;

    AttributeReader(Negotiated negotiated) {
        this.negotiated = negotiated;
    }

    Decoded read(Octets field) {
        Cursor in = field.cursor();
        while (!in.isEmpty() && next(in)) {
            // each call reads one attribute
        }
        if (!negotiated.fourOctetAs()) {
            merge();
        }
        return new Decoded(Attributes.of(attributes), faults, reach, unreach, others);
    }

    /** Reads one attribute; false when the rest of the field cannot be read (RFC 7606 section 4). */
    private boolean next(Cursor in) {
        int code = 0;
        try {
            int flags = in.u8();
            code = in.u8();
            int length = (flags & Flags.EXTENDED) != 0 ? in.u16() : in.u8();
            accept(code, flags, in.octets(length));
            return true;
        } catch (Malformed e) {
            if (code == MP_REACH || code == MP_UNREACH) {
                // the routes in it are lost, so they cannot be treated as withdrawn (RFC 7606 section 3 (j))
                throw new ProtocolFault(NotificationCode.OPTIONAL_ATTRIBUTE, "truncated attribute " + code + ": " + e.why());
            }
            others++;
            fault(code, Action.WITHDRAW, "attributes end within one: " + e.why());
            return false;
        }
    }

    private void accept(int code, int flags, Octets value) {
        if (code != MP_UNREACH) {
            others++;
        }
        boolean first = !seen.get(code);
        seen.set(code);
        if (code == MP_REACH || code == MP_UNREACH) {
            multiprotocol(code, flags, value, first);
        } else if (first) {
            single(code, flags, value);
        } else {
            fault(code, Action.DISCARD, "appears more than once");
        }
    }

    private void multiprotocol(int code, int flags, Octets value, boolean first) {
        if (!first) {
            // RFC 7606 section 3 (g)
            String name = code == MP_REACH ? "mp-reach-nlri" : "mp-unreach-nlri";
            throw new ProtocolFault(NotificationCode.MALFORMED_ATTRIBUTE_LIST, "multiple attribute for " + name);
        }
        if (!Severity.hasKind(flags, Flags.OPTIONAL)) {
            wrongFlags(code, flags);
        }
        if (code == MP_REACH) {
            reach = value;
        } else {
            unreach = value;
        }
    }

    private void single(int code, int flags, Octets value) {
        if (code == Aigp.CODE && !negotiated.aigp()) {
            // quietly ignored (RFC 7311 section 3.1)
            return;
        }
        if (isForInternalPeers(code) && !negotiated.isInternal()) {
            fault(code, Action.DISCARD, "sent by an external peer");
            return;
        }
        try {
            switch (code) {
                case AsPath.AS4_CODE -> as4Path(flags, value);
                case Aggregator.AS4_CODE -> as4Aggregator(flags, value);
                default -> known(code, flags, value);
            }
        } catch (Malformed e) {
            fault(code, Severity.ofValue(code, flags, value), e.why());
        }
    }

    private void known(int code, int flags, Octets value) {
        Attribute attribute = Attributes.value(code, value, negotiated.fourOctetAs());
        if (attribute == null) {
            // what is not transitive is quietly ignored, what is gets passed on (RFC 4271 section 5)
            if ((flags & Flags.TRANSITIVE) != 0) {
                attributes.add(new UnknownAttribute(code, flags | Flags.PARTIAL, value));
            }
        } else if (!Severity.hasKind(flags, attribute.flags())) {
            wrongFlags(code, flags);
        } else {
            check(attribute);
            attributes.add(attribute);
        }
    }

    private void check(Attribute attribute) {
        if (!negotiated.isInternal() && attribute instanceof AsPath path && path.isOfAnotherConfederation()) {
            throw new Malformed("a segment of a confederation, from a peer outside of it");
        }
    }

    /** Between speakers with AS numbers of four octets it must not be sent and is left out (RFC 6793 section 4.1). */
    private void as4Path(int flags, Octets value) {
        if (!negotiated.fourOctetAs()) {
            AsPath path = AsPath.decode(Shape.several(2, value), true).withoutConfederation();
            if (!Severity.hasKind(flags, WIDE_FLAGS)) {
                wrongFlags(AsPath.AS4_CODE, flags);
            } else {
                wide = path;
            }
        }
    }

    private void as4Aggregator(int flags, Octets value) {
        if (!negotiated.fourOctetAs()) {
            Aggregator aggregator = Aggregator.decode(value, true);
            if (!Severity.hasKind(flags, WIDE_FLAGS)) {
                wrongFlags(Aggregator.AS4_CODE, flags);
            } else {
                wideAggregator = aggregator;
            }
        }
    }

    private void merge() {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i) instanceof Aggregator narrow) {
                if (!narrow.asn().equals(Asn.TRANS)) {
                    // aggregated by a speaker that knows nothing of four octets: both are stale (RFC 6793 section 4.2.3)
                    return;
                }
                attributes.set(i, wideAggregator == null ? narrow : wideAggregator);
            }
        }
        AsPath whole = wide;
        if (whole != null) {
            attributes.replaceAll(attribute -> attribute instanceof AsPath narrow ? As4Path.merge(narrow, whole) : attribute);
        }
    }

    /** LOCAL_PREF, ORIGINATOR_ID, CLUSTER_LIST (RFC 7606 sections 7.5, 7.9, 7.10). */
    private static boolean isForInternalPeers(int code) {
        return code == LocalPref.CODE || code == OriginatorId.CODE || code == ClusterList.CODE;
    }

    private void wrongFlags(int code, int flags) {
        fault(code, Severity.ofFlags(code), "flags 0x" + Integer.toHexString(flags) + " are not its own");
    }

    private void fault(int code, Action action, String why) {
        faults.add(new AttributeFault(code, action, why));
    }
}
