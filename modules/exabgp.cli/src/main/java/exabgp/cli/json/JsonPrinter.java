package exabgp.cli.json;

import java.util.Iterator;
import java.util.function.Consumer;

/** Prints JSON, with a line for each value or all in one line. */
public final class JsonPrinter {
    private static final int COMPACT = -1;

    private final int indent;
    private final StringBuilder out = new StringBuilder();

    private JsonPrinter(int indent) {
        this.indent = indent;
    }

    /** In one line without a space. */
    public static String compact(Json json) {
        return print(json, COMPACT);
    }

    /** With a line for each value, each level {@code indent} spaces further in. */
    public static String indented(Json json, int indent) {
        return print(json, indent);
    }

    private static String print(Json json, int indent) {
        var printer = new JsonPrinter(indent);
        printer.value(json, 0);
        return printer.out.toString();
    }

    private void value(Json json, int depth) {
        switch (json) {
            case Json.Text text -> text(text.value());
            case Json.Literal literal -> out.append(literal.value());
            case Json.Items items -> {
                out.append('[');
                each(items.items().iterator(), item -> value(item, depth + 1), depth);
                out.append(']');
            }
            case Json.Members members -> {
                out.append('{');
                each(members.members().entrySet().iterator(), member -> {
                    text(member.getKey());
                    out.append(indent == COMPACT ? ":" : ": ");
                    value(member.getValue(), depth + 1);
                }, depth);
                out.append('}');
            }
        }
    }

    private <T> void each(Iterator<T> parts, Consumer<T> print, int depth) {
        if (!parts.hasNext()) {
            return;
        }
        while (parts.hasNext()) {
            line(depth + 1);
            print.accept(parts.next());
            out.append(parts.hasNext() ? "," : "");
        }
        line(depth);
    }

    private void line(int depth) {
        if (indent != COMPACT) {
            out.append('\n').repeat(' ', depth * indent);
        }
    }

    private void text(String text) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    // a lone half of a pair has no UTF-8
                    if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
