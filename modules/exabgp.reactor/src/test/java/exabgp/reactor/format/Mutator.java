package exabgp.reactor.format;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.List;
import java.util.SplittableRandom;

/** Damages octets and texts: flips, truncations, lengths that lie, pieces repeated, and pieces of one sample in another. Everything comes from one random number generator. */
final class Mutator {
    private static final int HEADER = 19;
    private static final int UPDATE = 2;
    private static final int[] LENGTHS = {0, 1, 2, 3, 4, 5, 8, 16, 24, 31, 32, 33, 64, 127, 128, 129, 240, 254, 255};
    private static final String SIGNS = " \t;{}[](),#\"'\\/:.-+0x&=<>!\uFFFD\u0000\u00e9\u2028\ud83d";

    private final SplittableRandom random;

    Mutator(SplittableRandom random) {
        this.random = random;
    }

    /** A damaged message, most of the time with lengths that fit again, or nothing would be looked at but these. */
    Octets message(Octets sample, Octets other) {
        byte[] bytes = sample.toByteArray();
        if (bytes[HEADER - 1] == UPDATE && other.u8(HEADER - 1) == UPDATE && random.nextInt(4) == 0) {
            bytes = attributesOfBoth(sample, other);
        }
        for (int wounds = random.nextInt(4); wounds > 0; wounds--) {
            bytes = wounded(bytes, other, HEADER);
        }
        if (bytes.length >= HEADER && random.nextInt(50) != 0) {
            lengths(bytes);
        }
        return Octets.copyOf(bytes);
    }

    /** A damaged part of a message. */
    Octets part(Octets sample, Octets other) {
        byte[] bytes = sample.toByteArray();
        for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
            bytes = wounded(bytes, other, 0);
        }
        return Octets.copyOf(bytes);
    }

    /** A damaged text. */
    String text(String sample, String other) {
        String text = sample;
        for (int wounds = random.nextInt(4); wounds > 0; wounds--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + 1 + random.nextInt(8));
            String before = text.substring(0, at);
            text = switch (random.nextInt(6)) {
                case 0 -> before + text.substring(to);
                case 1 -> before + SIGNS.charAt(random.nextInt(SIGNS.length())) + text.substring(at);
                case 2 -> before + text.substring(at, to).repeat(2) + text.substring(to);
                case 3 -> before + random.nextInt(1 << random.nextInt(31)) + text.substring(at);
                case 4 -> before + words(other) + text.substring(at);
                default -> before + (char) random.nextInt(0x180) + text.substring(to);
            };
        }
        return text.replace('\n', ' ').replace('\r', ' ');
    }

    private String words(String other) {
        int from = Math.max(0, other.indexOf(' ', random.nextInt(other.length())));
        int to = other.indexOf(' ', Math.min(other.length(), from + 1 + random.nextInt(30)));
        return other.substring(from, to < from ? other.length() : to);
    }

    private byte[] wounded(byte[] bytes, Octets other, int spared) {
        if (bytes.length <= spared) {
            return bytes;
        }
        int at = spared + random.nextInt(bytes.length - spared);
        switch (random.nextInt(9)) {
            case 0, 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> bytes[at] = (byte) random.nextInt(256);
            case 3, 4 -> bytes[at] = (byte) LENGTHS[random.nextInt(LENGTHS.length)];
            case 5 -> {
                return joined(bytes, at, new byte[0], 0, 0, bytes.length);
            }
            case 6 -> {
                int size = 1 + random.nextInt(Math.min(40, bytes.length - at));
                return joined(bytes, at + size, bytes, at, bytes.length - at, bytes.length);
            }
            case 7 -> {
                byte[] donor = other.toByteArray();
                int from = random.nextInt(donor.length);
                return joined(bytes, at, donor, from, random.nextInt(donor.length - from + 1), random.nextBoolean() ? at : bytes.length);
            }
            default -> {
                int size = 1 + random.nextInt(Math.min(16, bytes.length - at));
                return joined(bytes, at, new byte[0], 0, 0, at + size);
            }
        }
        return bytes;
    }

    /** The octets up to {@code end}, some of others, and the octets from {@code rest} on. */
    private static byte[] joined(byte[] bytes, int end, byte[] others, int from, int size, int rest) {
        return new OctetWriter().bytes(bytes, 0, end).bytes(others, from, size).bytes(bytes, rest, bytes.length - rest).toOctets().toByteArray();
    }

    /** The attributes of one UPDATE behind those of another, with the routes of that one. */
    private static byte[] attributesOfBoth(Octets first, Octets second) {
        int withdrawn = first.u16(HEADER);
        int start = HEADER + 4 + withdrawn;
        int length = Math.min(first.u16(start - 2), first.length() - start);
        int otherStart = HEADER + 4 + Math.min(second.u16(HEADER), second.length() - HEADER - 4);
        int otherLength = Math.min(second.u16(otherStart - 2), second.length() - otherStart);
        OctetWriter out = new OctetWriter();
        out.octets(first, 0, start).octets(second, otherStart, otherLength).octets(first, start, first.length() - start);
        byte[] bytes = out.toOctets().toByteArray();
        bytes[start - 2] = (byte) ((length + otherLength) >>> 8);
        bytes[start - 1] = (byte) (length + otherLength);
        return bytes;
    }

    /** Makes the length in the header true, and sometimes that of the attributes of an UPDATE without other routes. */
    private void lengths(byte[] bytes) {
        bytes[16] = (byte) (bytes.length >>> 8);
        bytes[17] = (byte) bytes.length;
        boolean plain = bytes.length >= HEADER + 4 && bytes[HEADER - 1] == UPDATE && bytes[HEADER] == 0 && bytes[HEADER + 1] == 0;
        if (plain && random.nextInt(3) != 0) {
            int length = bytes.length - HEADER - 4;
            bytes[HEADER + 2] = (byte) (length >>> 8);
            bytes[HEADER + 3] = (byte) length;
        }
    }

    /** One of them. */
    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
