package exabgp.reactor.api;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts commands of version 4 into the words of version 6. Pure; for any thread. */
final class NewSpelling {
    /** Where commands of version 6 begin; {@code group} was not in version 4. */
    private static final Set<String> NEW = Set.of("daemon", "session", "system", "rib", "peer", "group");

    private NewSpelling() {}

    /** The line in version 6: as it is when it was that already, or is no command but a comment; null when it is no command of either. */
    static @Nullable String of(String line) {
        Words in = new Words(line);
        String first = in.peek();
        if (first.isEmpty() || first.startsWith("#") || first.equals("debug") || NEW.contains(first)) {
            return line;
        }
        CommandTree.Place place = CommandTree.follow(in);
        ApiCommand command = place.command();
        if (command == null) {
            return null;
        }
        String spelling = spelling(command, place.selector());
        String rest = in.rest();
        return spelling == null || rest.isEmpty() ? spelling : spelling + " " + rest;
    }

    private static @Nullable String spelling(ApiCommand command, Selector selector) {
        if (selector.equals(Selector.ALL)) {
            return command.spellings().getFirst().replace(ApiCommand.PEER, "*");
        }
        return command.spellings().stream()
                .filter(spelling -> spelling.contains(ApiCommand.PEER))
                .findFirst()
                .map(spelling -> spelling.replace(ApiCommand.PEER, text(selector)))
                .orElse(null);
    }

    private static String text(Selector selector) {
        String terms = selector.terms().stream().map(NewSpelling::text).collect(Collectors.joining(", "));
        return selector.terms().size() == 1 ? terms : "[" + terms + "]";
    }

    private static String text(Selector.Term term) {
        String pairs = String.join(" ", term.pairs());
        return pairs.startsWith("neighbor ") ? pairs.substring("neighbor ".length()) : ("* " + pairs).strip();
    }
}
