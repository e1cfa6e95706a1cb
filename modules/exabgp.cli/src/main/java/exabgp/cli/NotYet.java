package exabgp.cli;

import exabgp.cli.environment.Environment;
import exabgp.cli.environment.Option;
import exabgp.cli.environment.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Options of ExaBGP that change nothing here; whoever sets one is told why. */
final class NotYet {
    private static final String PYTHON = "it is about the Python debugger";
    private static final String PROFILER = "this version has no profiler of its own";
    private static final String CHECKS = "this version always checks what it reads";

    private static final Map<Option<?>, String> IGNORED = Map.ofEntries(
            Map.entry(Options.PROFILE_ENABLE, PROFILER),
            Map.entry(Options.PROFILE_FILE, PROFILER),
            Map.entry(Options.PDB_ENABLE, PYTHON),
            Map.entry(Options.DEBUG_PDB, PYTHON),
            Map.entry(Options.LOG_PARSER, "parsing is free of side effects and logs nothing; use log.packets with exabgp decode"),
            Map.entry(Options.TCP_ACL, "connections are taken from configured peers only; use a packet filter for more"),
            Map.entry(Options.REACTOR_SPEED, "this version waits for events and has no loop to speed up"),
            Map.entry(Options.CACHE_ATTRIBUTES, "equal attributes are always shared"),
            Map.entry(Options.CACHE_NEXTHOPS, "next hops are small values that need no cache"),
            Map.entry(Options.DEBUG_CONFIGURATION, "every error of a configuration is told with its place"),
            Map.entry(Options.DEBUG_SELFCHECK, "use exabgp configuration validate -nr"),
            Map.entry(Options.DEBUG_ROUTE, "use exabgp decode"),
            Map.entry(Options.DEBUG_DEFENSIVE, CHECKS),
            Map.entry(Options.DEBUG_TIMING, "this version waits for events and has no rounds to measure"));

    private NotYet() {}

    /** Whether an option changes nothing. */
    static boolean isIgnored(Option<?> option) {
        return IGNORED.containsKey(option);
    }

    /** One line for each of them that is set. */
    static List<String> remarks(Environment environment) {
        var remarks = new ArrayList<String>();
        for (var option : Options.ALL) {
            var reason = IGNORED.get(option);
            if (reason != null && environment.isChanged(option)) {
                remarks.add(option.key() + " is set and changes nothing: " + reason);
            }
        }
        return remarks;
    }
}
