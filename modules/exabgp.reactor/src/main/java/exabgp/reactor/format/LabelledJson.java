package exabgp.reactor.format;

import exabgp.wire.address.Label;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.nlri.LabelStack;
import exabgp.wire.nlri.LabelledNlri;
import exabgp.wire.nlri.VpnNlri;
import org.jspecify.annotations.Nullable;

/** Prefixes with labels as JSON, with a route distinguisher or without. */
final class LabelledJson {
    private LabelledJson() {}

    static void write(LineBuffer out, LabelledNlri nlri) {
        head(out, nlri.prefix(), nlri.pathId());
        labels(out, nlri.labels());
        out.ascii(" }");
    }

    static void write(LineBuffer out, VpnNlri nlri) {
        head(out, nlri.prefix(), nlri.pathId());
        labels(out, nlri.labels());
        out.ascii(", \"rd\": \"").ascii(nlri.distinguisher().toString()).ascii("\" }");
    }

    private static void head(LineBuffer out, Prefix prefix, @Nullable PathId pathId) {
        out.ascii("{ \"nlri\": \"");
        AddressText.ip(out, prefix.address());
        out.put('/').number(prefix.length());
        if (pathId != null) {
            NlriJson.pathInformation(out, pathId.value());
        }
    }

    /** Each with its entry as a number, unless both are zero. */
    private static void labels(LineBuffer out, LabelStack stack) {
        out.ascii("\", \"label\": [ ");
        String separator = "";
        for (Label label : stack.labels()) {
            out.ascii(separator).put('[').number(label.value());
            if (label.entry() != 0) {
                out.ascii(", ").number(label.entry());
            }
            out.put(']');
            separator = ", ";
        }
        out.ascii(" ]");
    }
}
