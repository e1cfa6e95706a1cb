package exabgp.cli.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value (RFC 8259). Immutable. */
public sealed interface Json {
    /**
     * A string.
     *
     * @param value what it says, not yet escaped
     */
    record Text(String value) implements Json {}

    /**
     * A number, {@code true} or {@code false}.
     *
     * @param value as JSON has it
     */
    record Literal(String value) implements Json {}

    /**
     * An array.
     *
     * @param items its values
     */
    record Items(List<Json> items) implements Json {
        /** Keeps its own list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * An object.
     *
     * @param members in the order to print them in
     */
    record Members(Map<String, Json> members) implements Json {
        /** Keeps its own map. */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** A string. */
    static Json of(String text) {
        return new Text(text);
    }

    /** A boolean. */
    static Json of(boolean value) {
        return new Literal(Boolean.toString(value));
    }

    /** An array of strings. */
    static Json of(List<String> texts) {
        var items = new ArrayList<Json>();
        texts.forEach(text -> items.add(of(text)));
        return new Items(items);
    }
}
