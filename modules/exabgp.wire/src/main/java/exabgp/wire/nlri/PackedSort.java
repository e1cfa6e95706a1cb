package exabgp.wire.nlri;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.Arrays;

/** Puts packed NLRI in the order of their octets, path identifier first, without making a value of any of them. */
final class PackedSort {
    private final Octets packed;

    /** Where each begins, and behind the last of them where that one ends. */
    private final int[] bounds;

    private PackedSort(Nlris nlris) {
        packed = nlris.packed();
        bounds = new int[nlris.size() + 1];
        NlriCursor cursor = nlris.cursor();
        int count = 0;
        while (cursor.next()) {
            bounds[++count] = cursor.end();
        }
    }

    static boolean isSorted(Nlris nlris) {
        NlriCursor cursor = nlris.cursor();
        int before = 0;
        int start = 0;
        while (cursor.next()) {
            if (start > 0 && nlris.packed().compare(before, start, start, cursor.end()) > 0) {
                return false;
            }
            before = start;
            start = cursor.end();
        }
        return true;
    }

    static Octets sorted(Nlris nlris) {
        return !nlris.pathIds() && nlris.longest() <= Long.BYTES && NlriFormat.of(nlris.family()) == NlriFormat.PREFIX ? brief(nlris) : any(nlris);
    }

    /** Prefixes of up to 56 bits are sorted as numbers: the prefix length is the first octet, and says how many octets follow. */
    private static Octets brief(Nlris nlris) {
        long[] keys = new long[nlris.size()];
        Octets packed = nlris.packed();
        int at = 0;
        for (int i = 0; i < keys.length; i++) {
            int end = at + 1 + (packed.u8(at) + 7) / 8;
            long key = 0;
            for (int from = at; from < end; from++) {
                key = key << 8 | packed.u8(from);
            }
            keys[i] = key << (8 * (Long.BYTES - end + at));
            at = end;
        }
        // no prefix length has its highest bit set, so that signed order will do
        Arrays.sort(keys);
        OctetWriter out = new OctetWriter(packed.length());
        for (long key : keys) {
            int end = out.length() + 1 + ((int) (key >>> 56) + 7) / 8;
            out.i64(key).truncate(end);
        }
        return out.toOctets();
    }

    private static Octets any(Nlris nlris) {
        PackedSort sort = new PackedSort(nlris);
        OctetWriter out = new OctetWriter(sort.packed.length());
        for (int index : sort.order()) {
            out.octets(sort.packed, sort.bounds[index], sort.bounds[index + 1] - sort.bounds[index]);
        }
        return out.toOctets();
    }

    /** The indices in order, by merging runs of one, two, four and so on. */
    private int[] order() {
        int size = bounds.length - 1;
        int[] from = new int[size];
        for (int i = 0; i < size; i++) {
            from[i] = i;
        }
        int[] to = new int[size];
        for (int run = 1; run < size; run *= 2) {
            for (int low = 0; low < size; low += 2 * run) {
                merge(from, to, low, Math.min(low + run, size), Math.min(low + 2 * run, size));
            }
            int[] sorted = to;
            to = from;
            from = sorted;
        }
        return from;
    }

    private void merge(int[] from, int[] to, int low, int middle, int high) {
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
            to[i] = right >= high || (left < middle && compare(from[left], from[right]) <= 0) ? from[left++] : from[right++];
        }
    }

    private int compare(int a, int b) {
        return packed.compare(bounds[a], bounds[a + 1], bounds[b], bounds[b + 1]);
    }
}
