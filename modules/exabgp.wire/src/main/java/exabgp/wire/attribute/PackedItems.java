package exabgp.wire.attribute;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists of values of equal length, one behind the other. */
final class PackedItems {
    private PackedItems() {}

    /** The same values in ascending order; the same object when they were so already. */
    static Octets sorted(Octets packed, int size) {
        if (isSorted(packed, size)) {
            return packed;
        }
        List<Octets> items = new ArrayList<>(packed.length() / size);
        for (int at = 0; at < packed.length(); at += size) {
            items.add(packed.slice(at, size));
        }
        items.sort(null);
        OctetWriter out = new OctetWriter(packed.length());
        items.forEach(out::octets);
        return out.toOctets();
    }

    /** Each value once, where it came first; the same object when they were so already. */
    static Octets unique(Octets packed, int size) {
        if (packed.length() == size) {
            return packed;
        }
        Set<Octets> items = new LinkedHashSet<>();
        for (int at = 0; at < packed.length(); at += size) {
            items.add(packed.slice(at, size));
        }
        if (items.size() * size == packed.length()) {
            return packed;
        }
        OctetWriter out = new OctetWriter(items.size() * size);
        items.forEach(out::octets);
        return out.toOctets();
    }

    /** Each value of a sorted list once; the same object when they were so already. */
    static Octets distinct(Octets packed, int size) {
        OctetWriter out = new OctetWriter(packed.length());
        for (int at = 0; at < packed.length(); at += size) {
            if (at == 0 || packed.compare(at - size, at, at, at + size) != 0) {
                out.octets(packed, at, size);
            }
        }
        return out.length() == packed.length() ? packed : out.toOctets();
    }

    private static boolean isSorted(Octets packed, int size) {
        for (int at = size; at < packed.length(); at += size) {
            if (packed.compare(at - size, at, at, at + size) > 0) {
                return false;
            }
        }
        return true;
    }
}
