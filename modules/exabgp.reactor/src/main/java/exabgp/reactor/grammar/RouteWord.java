package exabgp.reactor.grammar;

import java.util.ArrayList;
import java.util.List;

/** The words that may stand in a route. */
enum RouteWord {
    NEXT_HOP("next-hop"),
    ORIGIN("origin"),
    AS_PATH("as-path"),
    MED("med"),
    LOCAL_PREFERENCE("local-preference"),
    ATOMIC_AGGREGATE("atomic-aggregate"),
    AGGREGATOR("aggregator"),
    ORIGINATOR_ID("originator-id"),
    CLUSTER_LIST("cluster-list"),
    COMMUNITY("community"),
    EXTENDED_COMMUNITY("extended-community"),
    LARGE_COMMUNITY("large-community"),
    AIGP("aigp"),
    OTC("otc"),
    PMSI("pmsi"),
    BGP_LS("bgp-ls"),
    TUNNEL_ENCAP("tunnel-encap"),
    BGP_PREFIX_SID("bgp-prefix-sid"),
    BGP_PREFIX_SID_SRV6("bgp-prefix-sid-srv6"),
    ATTRIBUTE("attribute"),
    PATH_INFORMATION("path-information"),
    LABEL("label"),
    ROUTE_DISTINGUISHER("rd", "route-distinguisher"),
    NAME("name"),
    SPLIT("split"),
    WATCHDOG("watchdog"),
    WITHDRAW("withdraw"),
    /** Ends the attributes of {@code attributes ... nlri ...}. */
    NLRI("nlri");

    /** All of them. */
    static final Words<RouteWord> TABLE = table();

    private final List<String> words;

    RouteWord(String... words) {
        this.words = List.of(words);
    }

    /** Those that may be suggested to somebody who misspelt one. */
    static List<String> suggestions() {
        return TABLE.all();
    }

    private static Words<RouteWord> table() {
        List<Words.Entry<RouteWord>> entries = new ArrayList<>();
        for (RouteWord word : values()) {
            word.words.forEach(w -> entries.add(new Words.Entry<>(w, word)));
        }
        return new Words<>(entries);
    }
}
