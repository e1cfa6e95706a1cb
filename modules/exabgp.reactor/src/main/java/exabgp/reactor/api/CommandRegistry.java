package exabgp.reactor.api;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a command line may ask about commands: which there are, and which words may come next. For any thread. */
public final class CommandRegistry {
    private CommandRegistry() {}

    /** All commands. */
    public static List<ApiCommand> commands() {
        return List.of(ApiCommand.values());
    }

    /**
     * The words that may stand behind {@code typed}, which ends at the end of a word. {@link ApiCommand#PEER} among them is where a selector of peers may stand. None when {@code typed} is the
     * beginning of no command.
     */
    public static SortedSet<String> following(String typed) {
        Words in = new Words(typed);
        CommandTree.Place place = CommandTree.follow(in);
        SortedSet<String> words = new TreeSet<>();
        ApiCommand command = place.command();
        if (command != null) {
            arguments(command, in, words);
        }
        if (in.isEmpty()) {
            words.addAll(place.words());
            if (place.takesSelector()) {
                words.add(ApiCommand.PEER);
            }
            if (place.afterSelector()) {
                words.addAll(SelectorParser.KEYS);
            }
        }
        return words;
    }

    private static void arguments(ApiCommand command, Words in, SortedSet<String> words) {
        words.addAll(command.options());
        if (command.hasJson()) {
            words.addAll(List.of("json", "text"));
        }
        if (command.hasSync()) {
            words.addAll(List.of("sync", "async"));
        }
        Words given = new Words(in.rest());
        while (!given.isEmpty()) {
            words.remove(given.next());
        }
    }

    /**
     * A line in the words of version 6: as it is when it has them already, or is blank or a comment. Its arguments are not looked at.
     *
     * @return null when it begins with no command of either version
     */
    public static @Nullable String inVersion6(String line) {
        return NewSpelling.of(line);
    }

    /** The command that {@code typed} begins with, null when it is none yet. */
    public static @Nullable ApiCommand find(String typed) {
        return CommandTree.follow(new Words(typed)).command();
    }
}
