package exabgp.reactor.format;

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

    private static void labels(LineBuffer out, List<Label> labels, boolean entries) {
        out.ascii(labels.size() == 1 ? " label" : " label [");
        for (Label label : labels) {
            out.put(' ').number(label.value());
            if (entries) {
                out.ascii(" (").number(label.entry()).put(')');
            }
        }
        if (labels.size() > 1) {
            out.ascii(" ]");
        }
    }
}
