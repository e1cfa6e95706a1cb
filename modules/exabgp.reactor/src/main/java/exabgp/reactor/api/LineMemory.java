package exabgp.reactor.api;

import exabgp.reactor.grammar.ParsedRoute;
import exabgp.wire.address.Prefix;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.InetNlri;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what lines meant that announce or withdraw a route to one IPv4 prefix. A helper writes them by the thousand with nothing but the prefix changed, and then only the prefix has to be
 * read. Whatever else there is about a line is the parser's: a prefix that is not written plainly, one of another family, one that means several routes. Of texts that share a place the latest
 * is kept. For the thread that reads one client.
 */
final class LineMemory {
    private static final int PLACES = 256;
    private static final int LONGEST = 1 << 10;
    private static final byte[] BEFORE = "route ".getBytes(StandardCharsets.US_ASCII);
    private static final String SPLIT = "split";

    private final @Nullable Known[] places = new @Nullable Known[PLACES];
    private final PrefixWord word = new PrefixWord();
    private final CRC32 hash = new CRC32();
    private @Nullable Known last;
    /** Whether the line that was looked for last has a prefix, and where what is known of it would be. */
    private boolean found;

    private int place;

    /** The command in a line without its end, null when the parser has to read it. */
    @Nullable Command find(byte[] line, int from, int to) {
        Known known = last;
        if (known != null && known.beginsLike(line, from, to) && word.read(line, from + known.head, to) && known.endsLike(line, word.end(), to)) {
            return known.command(word.prefix());
        }
        found = word.find(line, from, to);
        if (!found) {
            return null;
        }
        place = place(line, from, to);
        known = places[place];
        if (known == null || word.start() - from != known.head || !known.beginsLike(line, from, to) || !known.endsLike(line, word.end(), to)) {
            return null;
        }
        last = known;
        return known.command(word.prefix());
    }

    /** Remembers what {@link #find} just did not know of this line, and the parser says. */
    void learn(byte[] line, int from, int to, Command command) {
        if (command instanceof Command.Announce announce) {
            learn(line, from, to, announce.selector(), announce.routes(), announce.how(), true);
        } else if (command instanceof Command.Withdraw withdraw) {
            learn(line, from, to, withdraw.selector(), withdraw.routes(), withdraw.how(), false);
        }
    }

    private void learn(byte[] line, int from, int to, Selector selector, List<ParsedRoute> routes, Acknowledgement how, boolean announces) {
        if (routes.size() == 1 && to - from <= LONGEST && isPlain(line, from, to, routes.getFirst())) {
            Known known = new Known(line, from, to, word, selector, routes.getFirst(), how, announces);
            places[place] = known;
            last = known;
        }
    }

    private boolean isPlain(byte[] line, int from, int to, ParsedRoute route) {
        return found
                && route.nlri() instanceof InetNlri inet
                && inet.family().equals(Family.IPV4_UNICAST)
                && inet.prefix().equals(word.prefix())
                && word.start() - from >= BEFORE.length
                && Arrays.equals(line, word.start() - BEFORE.length, word.start(), BEFORE, 0, BEFORE.length)
                && !new String(line, word.end(), to - word.end(), StandardCharsets.ISO_8859_1).contains(SPLIT);
    }

    private int place(byte[] line, int from, int to) {
        hash.reset();
        hash.update(line, from, word.start() - from);
        hash.update(line, word.end(), to - word.end());
        return (int) hash.getValue() & (PLACES - 1);
    }

    /** A line without its prefix, and what it meant with one. */
    private static final class Known {
        private final byte[] text;
        private final int head;
        private final Selector selector;
        private final ParsedRoute route;
        private final Acknowledgement how;
        private final boolean announces;

        private Known(byte[] line, int from, int to, PrefixWord word, Selector selector, ParsedRoute route, Acknowledgement how, boolean announces) {
            head = word.start() - from;
            text = new byte[head + to - word.end()];
            System.arraycopy(line, from, text, 0, head);
            System.arraycopy(line, word.end(), text, head, to - word.end());
            this.selector = selector;
            this.route = route;
            this.how = how;
            this.announces = announces;
        }

        private boolean beginsLike(byte[] line, int from, int to) {
            return to - from > head && Arrays.equals(text, 0, head, line, from, from + head);
        }

        private boolean endsLike(byte[] line, int end, int to) {
            return to - end == text.length - head && Arrays.equals(text, head, text.length, line, end, to);
        }

        private Command command(Prefix prefix) {
            InetNlri nlri = new InetNlri(Family.IPV4_UNICAST, prefix, route.nlri().pathId());
            List<ParsedRoute> routes = List.of(new ParsedRoute(nlri, route.attributes(), route.nextHopSelf(), route.watchdog(), route.withdrawn()));
            return announces ? new Command.Announce(selector, routes, how) : new Command.Withdraw(selector, routes, how);
        }
    }
}
