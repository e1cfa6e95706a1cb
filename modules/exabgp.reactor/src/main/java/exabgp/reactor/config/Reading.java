package exabgp.reactor.config;

import exabgp.reactor.grammar.RouteGrammar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known while one file is read.
 *
 * @param errors    what is wrong so far
 * @param routes    the grammar of routes, with what it remembers
 * @param finder    looks for helper programs
 * @param context   what the file depends on
 * @param templates those read so far, by name
 * @param processes those read so far, by name
 * @param neighbors those read so far
 * @param identities what each neighbor is told apart by
 */
record Reading(
        Errors errors,
        RouteGrammar routes,
        ProgramFinder finder,
        ConfigContext context,
        Map<String, NeighborDraft> templates,
        Map<String, ProcessConfig> processes,
        List<NeighborConfig> neighbors,
        Map<String, NeighborDraft> identities) {
    /** Nothing is known yet. */
    static Reading start(ProgramFinder finder, ConfigContext context) {
        return new Reading(
                new Errors(), new RouteGrammar(), finder, context, new HashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new HashMap<>());
    }
}
