package exabgp.reactor.grammar;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that an extended community may begin with. */
enum ExtendedCommunityForm {
    TARGET("target", "target:AS-OR-ADDRESS:NUMBER"),
    TARGET4("target4", "target4:AS-OR-ADDRESS:NUMBER (0 to 65535)"),
    ORIGIN("origin", "origin:AS-OR-ADDRESS:NUMBER"),
    ORIGIN4("origin4", "origin4:AS-OR-ADDRESS:NUMBER (0 to 65535)"),
    RECORD("rtrecord", "rtrecord:AS-OR-ADDRESS:NUMBER"),
    REDIRECT("redirect", "redirect:AS-OR-ADDRESS:NUMBER"),
    RATE_LIMIT("rate-limit", "rate-limit:NUMBER, and ':packets' if it is packets"),
    ACTION("action", "action sample, action terminal or action sample-terminal"),
    MARK("mark", "mark NUMBER (0 to 63)"),
    REDIRECT_TO_NEXT_HOP("redirect-to-nexthop", "redirect-to-nexthop"),
    COPY_TO_NEXT_HOP("copy-to-nexthop", "copy-to-nexthop"),
    REDIRECT_TO_ADDRESS("redirect-to-nexthop-ietf", "redirect-to-nexthop-ietf ADDRESS"),
    COPY_TO_ADDRESS("copy-to-nexthop-ietf", "copy-to-nexthop-ietf ADDRESS"),
    INTERFACE_SET("interface-set", "interface-set:transitive|non-transitive:input|output|input-output:AS:GROUP (0 to 16383)"),
    LAYER_2("l2info", "l2info:ENCAPSULATION:CONTROL:MTU:RESERVED"),
    BANDWIDTH("bandwidth", "bandwidth:AS (0 to 65535):OCTETS-A-SECOND"),
    ENCAPSULATION("encap", "encap:NAME-OR-NUMBER"),
    MAC_MOBILITY("mac-mobility", "mac-mobility:SEQUENCE, and ':sticky' if it is"),
    ESI_LABEL("esi-label", "esi-label:LABEL (0 to 1048575), and ':single-active' if it is"),
    ES_IMPORT("es-import", "es-import:MAC-ADDRESS"),
    ROUTER_MAC("router-mac", "router-mac:MAC-ADDRESS"),
    DEFAULT_GATEWAY("default-gateway", "default-gateway"),
    HASH_ORDER("consistentHashSortOrder", "consistentHashSortOrder:NUMBER"),
    MUP("mup", "mup:NUMBER (0 to 65535):NUMBER");

    /** All names. */
    static final List<String> NAMES = Stream.of(values()).map(f -> f.label).toList();

    private final String label;
    private final String usage;

    ExtendedCommunityForm(String label, String usage) {
        this.label = label;
        this.usage = usage;
    }

    static @Nullable ExtendedCommunityForm of(String label) {
        int index = NAMES.indexOf(label);
        return index < 0 ? null : values()[index];
    }

    /** How it is written. */
    String usage() {
        return usage;
    }

    /** Whether its value may be a word of its own. */
    boolean isTwoWords() {
        return this == ACTION || this == MARK || this == REDIRECT_TO_ADDRESS || this == COPY_TO_ADDRESS;
    }
}
