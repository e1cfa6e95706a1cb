package exabgp.reactor.config;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The single values of a section, by keyword. What is said twice counts as it was said last. */
final class Settings {
    private final Map<Setting<?>, Object> values = new LinkedHashMap<>();

    <T> void set(Setting<T> setting, T value) {
        values.put(setting, value);
    }

    /** The value, or null when nothing was said. */
    @SuppressWarnings("unchecked") // only set() writes, with a value of the type of its setting
    <T> @Nullable T find(Setting<T> setting) {
        return (T) values.get(setting);
    }

    <T> T get(Setting<T> setting, T fallback) {
        T value = find(setting);
        return value == null ? fallback : value;
    }

    boolean isSet(Setting<?> setting) {
        return values.containsKey(setting);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Takes all that another section says; where both say something, the other one counts. */
    void overwrite(Settings other) {
        values.putAll(other.values);
    }
}
