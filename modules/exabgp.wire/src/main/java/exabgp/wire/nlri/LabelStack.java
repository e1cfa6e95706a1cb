package exabgp.wire.nlri;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * The labels of a route, outermost first (RFC 8277 section 2). Only the last of them ends the stack: by its bottom bit, or as a first entry of 0x800000 or 0x000000, which withdraws carry
 * in place of labels.
 *
 * @param labels at least one
 */
public record LabelStack(List<Label> labels) {
    /** What withdraws carry in place of labels that nobody knows. */
    public static final LabelStack WITHDRAWN = new LabelStack(List.of(Label.WITHDRAWN));

    private static final int OCTETS = 3;

    /** Keeps its own list, and checks that the stack ends with its last label. */
    public LabelStack {
        labels = List.copyOf(labels);
        for (int i = 0; i < labels.size(); i++) {
            if (ends(labels.get(i).entry(), i == 0) != (i == labels.size() - 1)) {
                throw new IllegalArgumentException("a label stack that does not end with its last label: " + labels);
            }
        }
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("a label stack without labels");
        }
    }

    /** The stack of labels, each 0 to {@link Label#MAX}. */
    public static LabelStack of(List<Integer> values) {
        List<Label> labels = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            labels.add(Label.of(values.get(i), i == values.size() - 1));
        }
        return new LabelStack(labels);
    }

    /** How many bits it has in an NLRI. */
    public int bits() {
        return labels.size() * OCTETS * 8;
    }

    void encode(OctetWriter out) {
        labels.forEach(label -> out.u24(label.entry()));
    }

    /** The stack that begins at {@code at}; only for octets that were checked. */
    static LabelStack decode(Octets packed, int at) {
        int length = length(packed, at, packed.length());
        List<Label> labels = new ArrayList<>(length / OCTETS);
        for (int i = at; i < at + length; i += OCTETS) {
            labels.add(new Label(entry(packed, i)));
        }
        return new LabelStack(labels);
    }

    /** How many octets the stack has that begins at {@code at}, or -1 when it does not end before {@code end}. */
    static int length(Octets packed, int at, int end) {
        for (int i = at; i + OCTETS <= end; i += OCTETS) {
            if (ends(entry(packed, i), i == at)) {
                return i + OCTETS - at;
            }
        }
        return -1;
    }

    private static int entry(Octets packed, int at) {
        return packed.u8(at) << 16 | packed.u16(at + 1);
    }

    private static boolean ends(int entry, boolean first) {
        return (entry & 1) != 0 || (first && (entry == 0 || entry == Label.WITHDRAWN.entry()));
    }
}
