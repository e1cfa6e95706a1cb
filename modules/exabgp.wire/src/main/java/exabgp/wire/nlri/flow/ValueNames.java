package exabgp.wire.nlri.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names that some values of components have (IANA protocol numbers, ICMP types and codes; RFC 9293, RFC 8955 section 4.2.2.12). */
public final class ValueNames {
    private static final Map<String, Integer> PROTOCOLS = names(
            "icmp=1 igmp=2 tcp=6 egp=8 udp=17 rsvp=46 gre=47 esp=50 ah=51 ospf=89 ipip=94 pim=103 sctp=132");
    private static final Map<String, Integer> ICMP_TYPES = names(
            "echo-reply=0 unreachable=3 redirect=5 echo-request=8 router-advertisement=9 router-solicit=10 time-exceeded=11 parameter-problem=12"
                    + " timestamp=13 timestamp-reply=14 photuris=40 experimental-mobility=41 extended-echo-request=42 extended-echo-reply=43"
                    + " experimental-one=253 experimental-two=254");
    private static final Map<String, Integer> ICMP_CODES = names(
            "network-unreachable=0 host-unreachable=1 protocol-unreachable=2 port-unreachable=3 fragmentation-needed=4 source-route-failed=5"
                    + " destination-network-unknown=6 destination-host-unknown=7 source-host-isolated=8 destination-network-prohibited=9"
                    + " destination-host-prohibited=10 network-unreachable-for-tos=11 host-unreachable-for-tos=12"
                    + " communication-prohibited-by-filtering=13 host-precedence-violation=14 precedence-cutoff-in-effect=15 redirect-for-network=0"
                    + " redirect-for-host=1 redirect-for-tos-and-net=2 redirect-for-tos-and-host=3 ttl-eq-zero-during-transit=0"
                    + " ttl-eq-zero-during-reassembly=1 required-option-missing=1 ip-header-bad=2");
    private static final Map<String, Integer> TCP_FLAGS = names("fin=1 syn=2 rst=4 push=8 ack=16 urgent=32 urg=32 ece=64 cwr=128 ns=256");
    private static final Map<String, Integer> FRAGMENTS = names("dont-fragment=1 is-fragment=2 first-fragment=4 last-fragment=8");

    private static final Map<Integer, String> PROTOCOL_NUMBERS = numbers(PROTOCOLS);
    private static final Map<Integer, String> ICMP_TYPE_NUMBERS = numbers(ICMP_TYPES);
    private static final Map<Integer, String> TCP_FLAG_BITS = numbers(TCP_FLAGS);
    private static final Map<Integer, String> FRAGMENT_BITS = numbers(FRAGMENTS);

    private ValueNames() {}

    /** The value with this name, in lower case and with hyphens; null when there is none. */
    public static @Nullable Integer value(ComponentType type, String name) {
        return table(type).get(name);
    }

    /** The names that values of this component may have. */
    public static Set<String> all(ComponentType type) {
        return table(type).keySet();
    }

    /** A number by its name, or in decimal where it has none. The codes of ICMP mean something else with each type, so they stay numbers. */
    public static String number(ComponentType type, long value) {
        Map<Integer, String> names = switch (type) {
            case PROTOCOL -> PROTOCOL_NUMBERS;
            case ICMP_TYPE -> ICMP_TYPE_NUMBERS;
            case DESTINATION, SOURCE, PORT, DESTINATION_PORT, SOURCE_PORT, ICMP_CODE, TCP_FLAGS, PACKET_LENGTH, DSCP, FRAGMENT, FLOW_LABEL -> Map.of();
        };
        String name = value >>> 31 == 0 ? names.get((int) value) : null;
        return name == null ? Long.toUnsignedString(value) : name;
    }

    /** The names of all bits with {@code +} between them, or the number when a bit has no name. */
    public static String bits(ComponentType type, long value) {
        Map<Integer, String> names = type == ComponentType.TCP_FLAGS ? TCP_FLAG_BITS : FRAGMENT_BITS;
        List<String> set = new ArrayList<>();
        for (long left = value; left != 0; left &= left - 1) {
            long bit = Long.lowestOneBit(left);
            String name = bit >>> 31 == 0 ? names.get((int) bit) : null;
            if (name == null) {
                return "0x" + Long.toHexString(value);
            }
            set.add(name);
        }
        return set.isEmpty() ? "0" : String.join("+", set);
    }

    private static Map<String, Integer> table(ComponentType type) {
        return switch (type) {
            case PROTOCOL -> PROTOCOLS;
            case ICMP_TYPE -> ICMP_TYPES;
            case ICMP_CODE -> ICMP_CODES;
            case TCP_FLAGS -> TCP_FLAGS;
            case FRAGMENT -> FRAGMENTS;
            case DESTINATION, SOURCE, PORT, DESTINATION_PORT, SOURCE_PORT, PACKET_LENGTH, DSCP, FLOW_LABEL -> Map.of();
        };
    }

    private static Map<String, Integer> names(String table) {
        Map<String, Integer> names = new TreeMap<>();
        for (String entry : table.split(" ")) {
            int equals = entry.indexOf('=');
            names.put(entry.substring(0, equals), Integer.valueOf(entry.substring(equals + 1)));
        }
        return Collections.unmodifiableMap(names);
    }

    /** The other way round; of two names the shorter one, which is what ExaBGP shows. */
    private static Map<Integer, String> numbers(Map<String, Integer> names) {
        Map<Integer, String> numbers = new TreeMap<>();
        names.forEach((name, number) -> numbers.merge(number, name, (a, b) -> a.length() <= b.length() ? a : b));
        return Collections.unmodifiableMap(numbers);
    }
}
