package exabgp.image.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records and choices of every shape, and a program that prints how they behave. Has nothing of the project, so that it runs by itself. */
public final class Samples {
    private Samples() {}

    sealed interface Shape {}

    record Empty() implements Shape {}

    record All(boolean z, byte b, char c, short s, int i, long j, float f, double d, String text, int[] array) implements Shape {}

    record Pair<A, B>(A first, B second) implements Shape {}

    enum Plainly implements Shape { ONE, TWO, THREE }

    /** Prints everything. */
    public static void main(String[] arguments) {
        lines().forEach(System.out::println);
    }

    static List<String> lines() {
        record Local(int number) {}
        int[] array = {1, 2};
        var all = all(1, Double.NaN, "text", array);
        var values = Arrays.<Object>asList(
                all, all(1, Double.NaN, "text", array), all(1, 0.0, "text", array), all(1, -0.0, "text", array), all(2, Double.NaN, "text", array),
                all(1, Double.NaN, null, array), all(1, Double.NaN, "text", new int[] {1, 2}), all(1, Double.NaN, "text", null),
                new Empty(), new Empty(), new Pair<>("a", List.of(1)), new Pair<>("a", List.of(1)), new Pair<>(new Empty(), null), new Pair<>(null, null),
                new Local(7), new Local(7), new Local(-7), Plainly.TWO, "word", 4, null);
        var lines = new ArrayList<String>();
        for (var one : values) {
            lines.add(words(one) + " " + choice(one));
            var row = new StringBuilder();
            for (var other : values) {
                row.append(one != null && one.equals(other) ? '1' : '0');
            }
            lines.add(row + " " + hash(one));
        }
        for (var shape : List.of(all, new Empty(), new Pair<>(1, 2), new Pair<>("x", 2), Plainly.ONE, Plainly.TWO, Plainly.THREE)) {
            lines.add(closed(shape));
        }
        for (var constant : Plainly.values()) {
            lines.add(constants(constant, false) + constants(constant, true));
        }
        lines.add(failure());
        return lines;
    }

    private static All all(int number, double real, String text, int[] array) {
        return new All(true, (byte) -1, 'c', (short) -2, number, Long.MIN_VALUE + 1, -0.0f, real, text, array);
    }

    /** Without what is another each time: where an array is. */
    private static String words(Object value) {
        return String.valueOf(value).replaceAll("@[0-9a-f]+", "@");
    }

    /** Of what has the same in every run: neither arrays nor constants of an enum have. */
    private static String hash(Object value) {
        return value == null || value instanceof All || value instanceof Plainly ? "-" : Integer.toString(value.hashCode());
    }

    private static String choice(Object value) {
        return switch (value) {
            case null -> "null";
            case Pair<?, ?>(String first, Object second) when second instanceof List -> "list after " + first;
            case Pair<?, ?>(String first, var second) -> first + " before " + second;
            case Pair<?, ?>(var first, var second) when first == null -> "nothing before " + second;
            case Pair<?, ?> pair -> "pair " + pair;
            case String word when word.length() > 5 -> "long";
            case String word -> word;
            case Integer number -> "number " + number;
            case Plainly constant -> "constant " + constant;
            case Record some -> "record " + some.getClass().getSimpleName();
            default -> "other";
        };
    }

    private static String closed(Shape shape) {
        return switch (shape) {
            case Empty() -> "empty";
            case All all when all.i() == 0 -> "zero";
            case All all -> "all " + all.j();
            case Pair<?, ?>(Integer first, Integer second) -> "sum " + (first + second);
            case Pair<?, ?> pair -> "pair " + pair.first();
            case Plainly.ONE -> "the first";
            case Plainly.TWO -> "the second";
            case Plainly rest -> "another " + rest;
        };
    }

    private static String constants(Plainly constant, boolean odd) {
        return switch (constant) {
            case ONE -> "1";
            case TWO -> "2";
            case Plainly other when odd -> other + "?";
            case THREE -> "3";
        };
    }

    private static String failure() {
        Shape nothing = null;
        try {
            return closed(nothing);
        } catch (NullPointerException e) {
            return "no null";
        }
    }
}
