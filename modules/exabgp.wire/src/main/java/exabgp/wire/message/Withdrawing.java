package exabgp.wire.message;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.NlriCursor;
import exabgp.wire.nlri.Nlris;

/** One run of NLRI on its way into UPDATE messages that withdraw them, one in each. */
final class Withdrawing {
    /** AFI and SAFI. */
    private static final int HEAD = 3;

    private final Nlris nlris;
    private final boolean classic;
    private final Octets attributes;
    private final int most;
    private final OctetWriter out;

    Withdrawing(Nlris nlris, Octets attributes, int most, OctetWriter out) {
        this.nlris = nlris;
        this.classic = nlris.family().equals(Family.IPV4_UNICAST);
        this.attributes = attributes;
        this.most = most;
        this.out = out;
    }

    /** Writes all of them and returns how many messages that took. */
    int run() {
        int value = HEAD + nlris.longest();
        int size = Packing.FIXED + MultiprotocolNlri.headerLength(value) + value + attributes.length();
        if (size > most) {
            throw new TooLarge(size, most);
        }
        NlriCursor cursor = nlris.cursor();
        int from = 0;
        while (cursor.next()) {
            write(from, cursor.end());
            from = cursor.end();
        }
        return nlris.size();
    }

    private void write(int from, int to) {
        int start = Messages.begin(MessageType.UPDATE, out);
        if (classic) {
            out.u16(to - from).octets(nlris.packed(), from, to - from).u16(0);
        } else {
            out.u16(0);
            int length = out.mark16();
            MultiprotocolNlri.encodeUnreach(nlris, from, to, out);
            out.octets(attributes);
            out.patch16(length);
        }
        Messages.end(start, out);
    }
}
