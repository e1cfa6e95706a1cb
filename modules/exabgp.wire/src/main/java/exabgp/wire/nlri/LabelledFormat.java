package exabgp.wire.nlri;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import org.jspecify.annotations.Nullable;

/** Prefixes behind labels, with or without a route distinguisher between them: a length in bits, of all three, then just enough octets (RFC 8277 section 2, RFC 4364 section 4.3.4). */
final class LabelledFormat {
    /** How many octets a route distinguisher has. */
    static final int DISTINGUISHER = RouteDistinguisher.LENGTH;

    private static final int MOST_BITS = 0xFF;

    private LabelledFormat() {}

    static void checkLength(LabelStack labels, int distinguisher, Prefix prefix) {
        if (labels.bits() + 8 * distinguisher + prefix.length() > MOST_BITS) {
            throw new IllegalArgumentException(labels.labels().size() + " labels are too many for " + prefix);
        }
    }

    /** Checks a field of them and counts what is in it (RFC 7606 section 5.3). */
    static Nlris check(Family family, boolean pathIds, Octets field) {
        int count = 0;
        boolean clean = true;
        int at = 0;
        while (at < field.length()) {
            int start = at + (pathIds ? 4 : 0);
            if (start >= field.length()) {
                throw NlriFormat.invalid("a path identifier without an NLRI in " + family);
            }
            int bits = field.u8(start);
            at = start + 1 + (bits + 7) / 8;
            if (at > field.length()) {
                throw NlriFormat.invalid("a truncated prefix in " + family);
            }
            checkOne(family, field, start, at);
            clean &= PrefixField.isClean(field, bits, at);
            count++;
        }
        return new Nlris(family, pathIds, clean ? field : PrefixField.masked(field, pathIds), count);
    }

    private static void checkOne(Family family, Octets field, int start, int end) {
        int distinguisher = distinguisher(family);
        int stack = LabelStack.length(field, start + 1, end);
        if (stack < 0) {
            throw NlriFormat.invalid("a label stack without a bottom in " + family);
        }
        int bits = field.u8(start) - 8 * (stack + distinguisher);
        if (bits < 0) {
            throw NlriFormat.invalid("an NLRI that is too short for its labels" + (distinguisher > 0 ? " and route distinguisher in " : " in ") + family);
        }
        if (bits > (family.afi() == Afi.IPV4.code() ? 32 : 128)) {
            throw NlriFormat.invalid("a prefix length of " + bits + " in " + family);
        }
    }

    /** The value of checked octets. */
    static Nlri value(Family family, @Nullable PathId pathId, Octets packed, int start, int end) {
        int distinguisher = distinguisher(family);
        LabelStack labels = LabelStack.decode(packed, start + 1);
        int rd = start + 1 + labels.bits() / 8;
        Prefix prefix = PrefixField.prefix(family, packed.u8(start) - labels.bits() - 8 * distinguisher, packed, rd + distinguisher, end);
        return distinguisher == 0
                ? new LabelledNlri(family, labels, prefix, pathId)
                : new VpnNlri(family, labels, RouteDistinguisher.decode(packed.slice(rd, DISTINGUISHER)), prefix, pathId);
    }

    /** How many octets stand between the labels and the prefix. */
    private static int distinguisher(Family family) {
        return family.safi() == Safi.MPLS_VPN.code() ? DISTINGUISHER : 0;
    }

    /** What tells it from other routes: all but the labels, with the length that is left. */
    static void key(Octets packed, int start, int end, OctetWriter out) {
        int stack = LabelStack.length(packed, start + 1, end);
        int from = start + 1 + stack;
        out.u8(packed.u8(start) - 8 * stack).octets(packed, from, end - from);
    }

    static void encode(LabelledNlri nlri, OctetWriter out) {
        out.u8(nlri.labels().bits() + nlri.prefix().length());
        nlri.labels().encode(out);
        PrefixField.encodeAddress(nlri.prefix(), out);
    }

    static void encode(VpnNlri nlri, OctetWriter out) {
        out.u8(nlri.labels().bits() + 8 * DISTINGUISHER + nlri.prefix().length());
        nlri.labels().encode(out);
        nlri.distinguisher().encode(out);
        PrefixField.encodeAddress(nlri.prefix(), out);
    }
}
