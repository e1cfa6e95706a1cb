package exabgp.wire.message;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.NlriCursor;
import exabgp.wire.nlri.Nlris;

/** One run of NLRI with equal attributes on its way into UPDATE messages. */
final class Packing {
    /** Header and both length fields. */
    static final int FIXED = Framing.HEADER + 4;

    private final Octets block;
    private final Nlris nlris;
    private final int most;
    private final OctetWriter out;

    /** What stands before the NLRI in MP_REACH_NLRI; empty when they stand in the field of their own. */
    private final OctetWriter head = new OctetWriter(48);

    Packing(AttributeBlock block, Nlris nlris, int most, OctetWriter out) {
        this.block = block.octets();
        this.nlris = nlris;
        this.most = most;
        this.out = out;
        if (!nlris.family().equals(Family.IPV4_UNICAST) || !Updates.hasRoom(block.nextHop())) {
            MultiprotocolNlri.head(nlris.family(), block.nextHop(), head);
        }
    }

    /** Writes all of them and returns how many messages that took. */
    int run(boolean grouped) {
        check();
        NlriCursor cursor = nlris.cursor();
        int messages = 0;
        int from = 0;
        int to = 0;
        while (cursor.next()) {
            if (to > from && (!grouped || size(cursor.end() - from) > most)) {
                write(from, to);
                messages++;
                from = to;
            }
            to = cursor.end();
        }
        write(from, to);
        return messages + 1;
    }

    private void check() {
        int size = size(nlris.longest());
        if (size > most) {
            throw new TooLarge(size, most);
        }
    }

    /** How long a message with {@code length} octets of NLRI is. */
    private int size(int length) {
        int value = head.length() + length;
        return FIXED + block.length() + value + (head.isEmpty() ? 0 : MultiprotocolNlri.headerLength(value));
    }

    private void write(int from, int to) {
        int start = Messages.begin(MessageType.UPDATE, out);
        out.u16(0);
        int length = out.mark16();
        out.octets(block);
        if (head.isEmpty()) {
            out.patch16(length);
            out.octets(nlris.packed(), from, to - from);
        } else {
            MultiprotocolNlri.reachHeader(head.length() + to - from, out);
            out.octets(head).octets(nlris.packed(), from, to - from);
            out.patch16(length);
        }
        Messages.end(start, out);
    }
}
