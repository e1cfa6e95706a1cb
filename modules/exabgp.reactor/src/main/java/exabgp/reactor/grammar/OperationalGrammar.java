package exabgp.reactor.grammar;

import exabgp.wire.address.Ipv4;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.operational.Advisory;
import exabgp.wire.operational.Counter;
import exabgp.wire.operational.OperationalTlv;
import exabgp.wire.operational.Query;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** OPERATIONAL messages: a name, and pairs of a word and a value in any order. A router id or a sequence number that was not given is zero, and is filled in when the message is sent. */
public final class OperationalGrammar {
    /** The names of the messages. */
    public static final List<String> NAMES = Stream.of(Advisory.Kind.values(), Query.Kind.values(), Counter.Kind.values())
            .flatMap(Arrays::stream)
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final long MOST = 0xFFFF_FFFFL;

    private final Tokens in;
    private @Nullable Family family;
    private @Nullable Ipv4 routerId;
    private @Nullable String advisory;
    private long sequence = -1;
    private long counter = -1;

    private OperationalGrammar(Tokens in) {
        this.in = in;
    }

    /** Takes a message, from its name up to and with the end of the statement. */
    public static OperationalTlv read(Tokens in) throws GrammarError {
        OperationalTlv tlv = message(in);
        in.end();
        return tlv;
    }

    private static OperationalTlv message(Tokens in) throws GrammarError {
        for (Advisory.Kind kind : Advisory.Kind.values()) {
            if (in.isIgnoringCase(kind.name())) {
                return new OperationalGrammar(in).advisory(kind);
            }
        }
        for (Query.Kind kind : Query.Kind.values()) {
            if (in.isIgnoringCase(kind.name())) {
                return new OperationalGrammar(in).query(kind);
            }
        }
        for (Counter.Kind kind : Counter.Kind.values()) {
            if (in.isIgnoringCase(kind.name())) {
                return new OperationalGrammar(in).counter(kind);
            }
        }
        throw in.expected("the name of an operational message (" + String.join(", ", NAMES) + ")", NAMES);
    }

    private OperationalTlv advisory(Advisory.Kind kind) throws GrammarError {
        Location place = pairs(List.of("afi", "router-id", "advisory"));
        return new Advisory(kind, family(place), required(advisory, "advisory", place));
    }

    private OperationalTlv query(Query.Kind kind) throws GrammarError {
        Location place = pairs(List.of("afi", "router-id", "sequence"));
        return new Query(kind, family(place), routerId(), sequence());
    }

    private OperationalTlv counter(Counter.Kind kind) throws GrammarError {
        Location place = pairs(List.of("afi", "router-id", "sequence", "counter"));
        if (counter < 0) {
            throw missing("counter", place);
        }
        return new Counter(kind, family(place), routerId(), sequence(), counter);
    }

    /** Takes all pairs; where the message begins. */
    private Location pairs(List<String> words) throws GrammarError {
        Location place = in.location();
        in.next();
        while (!in.isEnd()) {
            String word = in.text();
            if (isGiven(word)) {
                throw in.error("'" + word + "' stands there already");
            }
            if (!words.contains(word)) {
                throw in.expected("one of " + String.join(", ", words), words);
            }
            in.next();
            pair(word);
        }
        return place;
    }

    private boolean isGiven(String word) {
        return switch (word) {
            case "afi" -> family != null;
            case "router-id" -> routerId != null;
            case "sequence" -> sequence >= 0;
            case "counter" -> counter >= 0;
            case "advisory" -> advisory != null;
            default -> false;
        };
    }

    private void pair(String word) throws GrammarError {
        switch (word) {
            case "afi" -> {
                Afi afi = FamilyGrammar.afi(in);
                if (!in.accept("safi")) {
                    throw in.expected("'safi'");
                }
                family = Family.of(afi, FamilyGrammar.safi(in, afi));
            }
            case "router-id" -> routerId = Addresses.ipv4(in, "a router id (an IPv4 address)");
            case "sequence" -> sequence = number();
            case "counter" -> counter = number();
            case "advisory" -> advisory = text();
            default -> throw new IllegalStateException(word);
        }
    }

    private long number() throws GrammarError {
        long value = in.kind() == Tokens.Kind.WORD ? Numbers.decimal(in.buffer(), in.start(), in.stop(), MOST) : -1;
        if (value < 0) {
            throw in.expected("a number (0 to " + MOST + ")");
        }
        in.next();
        return value;
    }

    private String text() throws GrammarError {
        Location place = in.location();
        String text = in.word("a text (in quotes when it has spaces)");
        if (text.getBytes(StandardCharsets.UTF_8).length > Advisory.MOST) {
            throw new GrammarError(place, "an advisory has at most " + Advisory.MOST + " octets");
        }
        return text;
    }

    private Family family(Location place) throws GrammarError {
        return required(family, "afi", place);
    }

    private Ipv4 routerId() {
        return routerId == null ? Ipv4.ANY : routerId;
    }

    private long sequence() {
        return Math.max(sequence, 0);
    }

    private static <T> T required(@Nullable T value, String word, Location place) throws GrammarError {
        if (value == null) {
            throw missing(word, place);
        }
        return value;
    }

    private static GrammarError missing(String word, Location place) {
        return new GrammarError(place, "the operational message has no '" + word + "'");
    }
}
