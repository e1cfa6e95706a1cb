package exabgp.cli.completion;

import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.Syntax;
import exabgp.reactor.api.ApiCommand;
import exabgp.reactor.api.CommandRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may be typed where. A place is the words before it, options left out, with {@code *} for a selector of peers.
 *
 * @param words    the words that may come next, by place
 * @param switches the options of each subcommand, by its words
 */
public record Completion(Map<String, Set<String>> words, Map<String, List<Switch>> switches) {
    /** The word behind which commands for a daemon stand. */
    static final String RUN = "run";

    private static final Pattern CHOICE = Pattern.compile("\\[?([a-z0-9]+(?:\\|[a-z0-9]+)+)]?");
    private static final Switch HELP = Switch.flag('h', "help", "show this and end");

    /** Keeps its own maps. */
    public Completion {
        words = new TreeMap<>(words);
        switches = new LinkedHashMap<>(switches);
    }

    /**
     * From the tables that the program itself goes by.
     *
     * @param subcommands what each subcommand accepts, by its words
     */
    public static Completion of(Map<String, Syntax> subcommands) {
        var words = new TreeMap<String, Set<String>>();
        var switches = new LinkedHashMap<String, List<Switch>>();
        subcommands.forEach((command, syntax) -> {
            spell("", command, words);
            var all = new ArrayList<>(List.of(HELP));
            all.addAll(syntax.switches());
            switches.put(command, List.copyOf(all));
            var choice = CHOICE.matcher(syntax.operands());
            if (choice.matches()) {
                words.computeIfAbsent(command, _ -> new TreeSet<>()).addAll(List.of(choice.group(1).split("\\|")));
            }
        });
        if (subcommands.containsKey(RUN)) {
            CommandRegistry.commands().forEach(command -> commands(command, words));
        }
        return new Completion(words, switches);
    }

    private static void commands(ApiCommand command, Map<String, Set<String>> words) {
        for (var spelling : command.spellings()) {
            var typed = spelling.replace(ApiCommand.PEER, "*");
            spell(RUN, typed, words);
            var next = Stream.concat(command.options().stream(), command.hasJson() ? Stream.of("json", "text") : Stream.of()).toList();
            if (!next.isEmpty()) {
                words.computeIfAbsent(RUN + " " + typed, _ -> new TreeSet<>()).addAll(next);
            }
        }
    }

    private static void spell(String before, String words, Map<String, Set<String>> into) {
        var place = before;
        for (var word : words.split(" ")) {
            into.computeIfAbsent(place, _ -> new TreeSet<>()).add(word);
            place = place.isEmpty() ? word : place + " " + word;
        }
    }
}
