package exabgp.cli.migrate;

import exabgp.cli.migrate.JsonSteps.Unexpected;
import java.util.List;

/**
 * Brings the next hop of flow rules and link-state NLRI into them, as version 4 has it, or out of them, as in version 6: there it is only the name of the list that they are in, as that of every family is in both.
 * An UPDATE that announces has all that is needed for both ways; what is withdrawn has no next hop in either version.
 */
final class NextHops {
    private static final List<String> WAY = List.of("neighbor", "message", "update", "announce");
    private static final String NONE = "no-nexthop";

    private final String line;
    private final JsonSteps json;
    private final boolean told;
    private final StringBuilder out = new StringBuilder();
    private int copied;

    private NextHops(String line, boolean told) {
        this.line = line;
        this.json = new JsonSteps(line);
        this.told = told;
    }

    /**
     * An event with the next hops told in the NLRI or not; every other line, also one that is no JSON, as it is.
     *
     * @param told whether they are
     */
    static String in(String line, boolean told) {
        if (!line.contains("\"announce\"") || (!line.contains(" flow") && !line.contains("bgp-ls"))) {
            return line;
        }
        var hops = new NextHops(line, told);
        try {
            hops.inside(0);
        } catch (Unexpected e) {
            return line;
        }
        return hops.out.append(line, hops.copied, line.length()).toString();
    }

    /** One object on the way to the routes. */
    private void inside(int depth) throws Unexpected {
        json.over('{');
        while (json.more()) {
            var name = json.name();
            if (depth == WAY.size()) {
                family(name);
            } else if (name.equals(WAY.get(depth))) {
                inside(depth + 1);
            } else {
                json.value();
            }
        }
    }

    private void family(String name) throws Unexpected {
        boolean flow = name.endsWith(" flow") || name.endsWith(" flow-vpn");
        if (!flow && !name.startsWith("bgp-ls ")) {
            json.value();
            return;
        }
        json.over('{');
        while (json.more()) {
            var nextHop = json.name();
            json.over('[');
            while (json.more()) {
                if (flow) {
                    flow(nextHop);
                } else {
                    linkState(nextHop);
                }
            }
        }
    }

    /** A flow rule: the next hop goes before the rule as a text. */
    private void flow(String nextHop) throws Unexpected {
        json.over('{');
        boolean there = false;
        for (int last = json.at(); json.more(); last = json.at()) {
            int start = json.at();
            var name = json.name();
            json.value();
            if (name.equals("next-hop")) {
                there = true;
                if (!told) {
                    cut(last);
                }
            } else if (name.equals("string") && told && !there && !nextHop.equals(NONE)) {
                insert(start, "\"next-hop\": \"" + nextHop + "\", ");
            }
        }
    }

    /** A link-state NLRI: the next hop of nodes and prefixes goes behind what describes them. */
    private void linkState(String nextHop) throws Unexpected {
        json.over('{');
        boolean wanted = told && !nextHop.equals(NONE);
        boolean described = false;
        int place = json.at();
        while (json.more()) {
            var name = json.name();
            int value = json.at();
            json.value();
            switch (name) {
                case "ls-nlri-type" -> described = line.substring(value, json.at()).matches("\\s*\"bgpls-(node|prefix-v[46])\"");
                case "nexthop" -> {
                    wanted = false;
                    if (!told) {
                        cut(place);
                    }
                }
                default -> { }
            }
            if (!name.equals("rd") && !name.equals("path-information")) {
                place = json.at();
            }
        }
        if (wanted && described) {
            insert(place, ", \"nexthop\": \"" + nextHop + "\"");
        }
    }

    private void insert(int place, String text) {
        out.append(line, copied, place).append(text);
        copied = place;
    }

    /** Leaves out what is behind {@code from}, up to here; of the first member of an object, which has no comma before it, the one behind it. */
    private void cut(int from) {
        out.append(line, copied, from);
        copied = json.at();
        if (line.charAt(from - 1) == '{' && line.startsWith(",", copied)) {
            copied++;
        }
    }
}
