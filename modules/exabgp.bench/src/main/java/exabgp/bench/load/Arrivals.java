package exabgp.bench.load;

import exabgp.bench.Table;
import java.util.BitSet;

/** Which routes of a {@link Table} a peer was told of. For one thread. */
final class Arrivals {
    private static final int ATTRIBUTES = 2;

    private final BitSet seen = new BitSet();
    private int count;
    private int changes;

    /** How many times a route came, whether for the first time or not. */
    int changes() {
        return changes;
    }

    /** How many different routes came. */
    int count() {
        return count;
    }

    /** Takes the octets of an UPDATE behind its header. Only IPv4 routes that stand outside of attributes are looked at, which is where ours are. */
    void take(byte[] octets, int from, int end) {
        int at = from + ATTRIBUTES + u16(octets, from);
        at += ATTRIBUTES + u16(octets, at);
        while (at < end) {
            int size = ((octets[at] & 0xFF) + 7) >>> 3;
            if (size == 3) {
                int prefix = (octets[at + 1] & 0xFF) << 24 | (octets[at + 2] & 0xFF) << 16 | (octets[at + 3] & 0xFF) << 8;
                arrived(Table.number(prefix));
            }
            at += 1 + size;
        }
    }

    static int u16(byte[] octets, int at) {
        return (octets[at] & 0xFF) << 8 | (octets[at + 1] & 0xFF);
    }

    private void arrived(int number) {
        changes++;
        if (number >= 0 && !seen.get(number)) {
            seen.set(number);
            count++;
        }
    }
}
