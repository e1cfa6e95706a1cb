package exabgp.reactor.grammar;

import java.util.List;
import java.util.stream.Stream;

/** The words that say what happens to the traffic of a flow, and where. */
enum FlowActionWord {
    ACCEPT("accept"),
    DISCARD("discard"),
    RATE_LIMIT("rate-limit"),
    REDIRECT("redirect"),
    REDIRECT_TO_NEXT_HOP("redirect-to-nexthop"),
    REDIRECT_TO_ADDRESS("redirect-to-nexthop-ietf"),
    COPY("copy"),
    MARK("mark"),
    ACTION("action"),
    INTERFACE_SET("interface-set");

    /** All of them. */
    static final Words<FlowActionWord> TABLE = new Words<>(Stream.of(values()).map(w -> new Words.Entry<>(w.word, w)).toList());

    private final String word;

    FlowActionWord(String word) {
        this.word = word;
    }

    static List<String> all() {
        return TABLE.all();
    }
}
