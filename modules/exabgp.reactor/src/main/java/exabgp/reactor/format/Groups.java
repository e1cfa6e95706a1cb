package exabgp.reactor.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings together what an object of JSON has under one key: an object must not have a key twice, and an UPDATE may. */
final class Groups {
    private Groups() {}

    /** The items with equal keys together, in the order in which each key came first. */
    static <T, K extends @Nullable Object> List<List<T>> of(List<T> items, Function<T, K> key) {
        if (items.size() == 1) {
            return List.of(items); // as nearly every UPDATE has it
        }
        Map<K, List<T>> groups = new LinkedHashMap<>();
        for (T item : items) {
            groups.computeIfAbsent(key.apply(item), _ -> new ArrayList<>()).add(item);
        }
        return List.copyOf(groups.values());
    }
}
