package exabgp.reactor.grammar;

import exabgp.wire.nlri.flow.ComponentType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word that names a component of a flow.
 *
 * @param type the component
 * @param ipv6 whether it means IPv6, or IPv4; null for either
 */
record FlowWord(ComponentType type, @Nullable Boolean ipv6) {
    /** All of them. {@code protocol} and {@code next-header} are one, and so are {@code dscp} and {@code traffic-class}, whatever the family. */
    static final Words<FlowWord> TABLE = table();

    private static Words<FlowWord> table() {
        List<Words.Entry<FlowWord>> entries = new ArrayList<>();
        for (ComponentType type : ComponentType.values()) {
            String ipv4 = type.label(false);
            String ipv6 = type.label(true);
            if (type.isPrefix()) {
                entries.add(new Words.Entry<>(ipv4.substring(0, ipv4.length() - "-ipv4".length()), new FlowWord(type, null)));
                entries.add(new Words.Entry<>(ipv4, new FlowWord(type, false)));
                entries.add(new Words.Entry<>(ipv6, new FlowWord(type, true)));
            } else {
                entries.add(new Words.Entry<>(ipv4, new FlowWord(type, null)));
                if (!ipv6.equals(ipv4)) {
                    entries.add(new Words.Entry<>(ipv6, new FlowWord(type, null)));
                }
            }
        }
        return new Words<>(entries);
    }
}
