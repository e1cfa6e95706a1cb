package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.address.Label;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.nlri.LabelStack;
import java.util.List;

/** Labels and route distinguishers as text, each with a space before it. */
final class LabelText {
    private LabelText() {}

    /** With the entry of each as a number, in brackets when there are several. */
    static void shown(LineBuffer out, LabelStack stack) {
        labels(out, stack.labels(), true);
    }

    /** As commands take them. */
    static void command(LineBuffer out, LabelStack stack) {
        labels(out, stack.labels(), false);
    }

    static void distinguisher(LineBuffer out, RouteDistinguisher distinguisher) {
        out.ascii(" rd ").ascii(distinguisher.toString());
    }

    private static void labels(LineBuffer out, List<Label> labels, boolean shown) {
        out.ascii(labels.size() == 1 ? " label" : " label [");
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            out.put(' ');
            if (shown) {
                out.number(label.value()).ascii(" (").number(label.entry()).put(')');
            } else if (label.equals(Label.of(label.value(), i == labels.size() - 1))) {
                out.number(label.value());
            } else {
                // bits that a label alone does not tell, as where a withdraw stands in place of labels
                out.ascii("0x").hex(Octets.of(label.entry() >>> 16, label.entry() >>> 8, label.entry()));
            }
        }
        if (labels.size() > 1) {
            out.ascii(" ]");
        }
    }
}
