package exabgp.reactor.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Spoils a text in the ways that editors, generators, broken disks and people do. The same seed spoils it the same way. */
final class Mutator {
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)|(?=\\s)|(?<=[;{}\\[\\](),])|(?=[;{}\\[\\](),])");
    private static final String SIGNS = " \t\n\r;{}[](),#\"'\\/:.-+*%0x\uFFFD\uFEFF\u0000\u001b\u007f\u00e9\u2028";
    private static final List<String> HOSTILE = List.of(
            "\"", "'", "\\", "\\u", "\\u12", "\\ud800", "#", "\u0000", "\uFEFF", "", "\"\"", "''", "\\\n", "\r", "[", "]", "(", "{", "}", ";", ",", "0", "-1", "4294967295", "4294967296",
            "18446744073709551616", "99999999999999999999999999999999999999", "0x", "0xFFFFFFFFFFFFFFFFFF", "1e9", "256.256.256.256", "0.0.0.0/0", "::/0", "::", ":::", "/", "/129", "1:1:1:1",
            "self", "all", "auto", "split /32", "split /128", "route 0.0.0.0/0 split /24;", "neighbor 192.0.2.1 {", "template { neighbor", "inherit x;", "\u2028", "\ud83d\ude00", "ſtatic", "İ");

    private final List<String> texts;
    private final Random random;

    /** Takes pieces of other texts too. */
    Mutator(List<String> texts, long seed) {
        this.texts = texts;
        this.random = new Random(seed);
    }

    /** The text with one to four things wrong in it. */
    String mutate(String text) {
        String spoiled = text;
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            spoiled = once(spoiled);
        }
        return spoiled;
    }

    private String once(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> characters(text);
            case 1, 2 -> String.join("", parts(new ArrayList<>(List.of(WORDS.split(text)))));
            case 3 -> String.join("\n", parts(new ArrayList<>(List.of(text.split("\n", -1)))));
            case 4 -> octets(text);
            default -> large(text);
        };
    }

    private String characters(String text) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 8));
        String before = text.substring(0, at);
        String after = text.substring(to);
        return switch (random.nextInt(6)) {
            case 0 -> before + after;
            case 1 -> before + sign() + text.substring(at);
            case 2 -> before + sign() + after;
            case 3 -> before + text.substring(at, to).repeat(2) + after;
            case 4 -> before;
            default -> after;
        };
    }

    /** Words or lines: one of them dropped, said twice, swapped with another, replaced, or something put before it. */
    private List<String> parts(List<String> parts) {
        int at = random.nextInt(parts.size());
        switch (random.nextInt(6)) {
            case 0 -> parts.remove(at);
            case 1 -> parts.add(at, parts.get(at));
            case 2 -> Collections.swap(parts, at, random.nextInt(parts.size()));
            case 3 -> parts.set(at, hostile());
            case 4 -> parts.add(at, hostile());
            default -> parts.add(at, piece());
        }
        return parts;
    }

    /** As a file that is not UTF-8 is read. */
    private String octets(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(4); i > 0 && octets.length > 0; i--) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
        }
        return new String(octets, StandardCharsets.UTF_8);
    }

    /** Deep nesting, long words, long lists and numbers, long lines. */
    private String large(String text) {
        int at = random.nextInt(text.length() + 1);
        int times = 1 << random.nextInt(12);
        String what = switch (random.nextInt(7)) {
            case 0 -> "{";
            case 1 -> "neighbor 192.0.2.1 {";
            case 2 -> "[ ";
            case 3 -> "( ";
            case 4 -> String.valueOf(random.nextInt(10));
            case 5 -> hostile() + " ";
            default -> sign();
        };
        return text.substring(0, at) + what.repeat(times) + text.substring(at);
    }

    private String sign() {
        return String.valueOf(random.nextInt(4) == 0 ? (char) random.nextInt(0x180) : SIGNS.charAt(random.nextInt(SIGNS.length())));
    }

    private String hostile() {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    /** Some characters of any of the texts. */
    private String piece() {
        String other = texts.get(random.nextInt(texts.size()));
        int from = random.nextInt(other.length());
        return other.substring(from, Math.min(other.length(), from + random.nextInt(80)));
    }
}
