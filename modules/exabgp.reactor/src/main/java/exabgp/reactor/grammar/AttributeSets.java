package exabgp.reactor.grammar;

import exabgp.wire.attribute.Attributes;
import java.util.HashMap;
import java.util.Map;

/** Makes equal sets of attributes one and the same, so that routes share them. Begins anew when it knows too many: a helper may go on for ever. */
final class AttributeSets {
    private static final int MOST = 1 << 14;

    private final Map<Attributes, Attributes> known = new HashMap<>();

    Attributes shared(Attributes attributes) {
        Attributes first = known.putIfAbsent(attributes, attributes);
        if (first != null) {
            return first;
        }
        if (known.size() > MOST) {
            known.clear();
        }
        return attributes;
    }
}
