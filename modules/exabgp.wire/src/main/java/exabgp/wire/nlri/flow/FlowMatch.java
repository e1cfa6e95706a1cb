package exabgp.wire.nlri.flow;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Comparisons of one field of a packet (RFC 8955 section 4.2.1).
 *
 * @param type  the field
 * @param terms the comparisons, at least one: alternatives of what must hold together
 */
public record FlowMatch(ComponentType type, List<FlowTerm> terms) implements FlowComponent {
    private static final int LAST = 0x80;

    /** Keeps its own list, and checks that its operators are of the right kind. */
    public FlowMatch {
        terms = List.copyOf(terms);
        if (type.isPrefix() || terms.isEmpty() || terms.getFirst().and()) {
            throw new IllegalArgumentException("a match of " + type + " with " + terms);
        }
        boolean bitmask = type.isBitmask();
        if (!terms.stream().allMatch(term -> term.operator() instanceof BitmaskOperator == bitmask)) {
            throw new IllegalArgumentException("operators of the wrong kind for " + type);
        }
    }

    static FlowMatch decode(ComponentType type, Cursor in) {
        List<FlowTerm> terms = new ArrayList<>();
        int octet;
        do {
            octet = in.u8();
            terms.add(FlowTerm.decode(octet, terms.isEmpty(), type.isBitmask(), in));
        } while ((octet & LAST) == 0);
        return new FlowMatch(type, terms);
    }

    @Override
    public void encode(OctetWriter out) {
        out.u8(type.code());
        for (int i = 0; i < terms.size(); i++) {
            terms.get(i).encode(i == terms.size() - 1 ? LAST : 0, out);
        }
    }
}
