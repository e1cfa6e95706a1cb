package exabgp.cli.completion;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shell that can complete our command line. */
public enum ShellKind {
    BASH,
    ZSH,
    FISH;

    private static final String MARK = "# Completion of exabgp, made by 'exabgp shell'; uninstall removes the file.";

    /** Its name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all. */
    public static List<String> all() {
        return Arrays.stream(values()).map(ShellKind::word).toList();
    }

    /** The shell of a name, or of the path of its program; null when it is none of ours. */
    public static @Nullable ShellKind of(String name) {
        var bare = name.substring(name.lastIndexOf('/') + 1);
        return Arrays.stream(values()).filter(kind -> kind.word().equals(bare)).findFirst().orElse(null);
    }

    /** The whole script. */
    public String script(Completion completion) {
        return switch (this) {
            case BASH -> MARK + "\n" + BashScript.of(completion);
            case ZSH -> "#compdef exabgp\n" + MARK + "\n" + ZshScript.of(completion);
            case FISH -> MARK + "\n" + FishScript.of(completion);
        };
    }

    /** Whether a file is one of ours. */
    public static boolean isOurs(String text) {
        return text.lines().limit(2).anyMatch(MARK::equals);
    }

    /** Where a user's own completion stands, by the rules of XDG. */
    public Path place(Map<String, String> variables) {
        var home = Path.of(variables.getOrDefault("HOME", "/"));
        var data = directory(variables.get("XDG_DATA_HOME"), home.resolve(".local/share"));
        var config = directory(variables.get("XDG_CONFIG_HOME"), home.resolve(".config"));
        return switch (this) {
            case BASH -> data.resolve("bash-completion/completions/exabgp");
            case ZSH -> data.resolve("zsh/site-functions/_exabgp");
            case FISH -> config.resolve("fish/completions/exabgp.fish");
        };
    }

    /** When it takes effect, and what the user has to do for that. */
    public String advice(Path place) {
        return switch (this) {
            case BASH -> "takes effect in new shells that have bash-completion; without it: source " + place;
            case ZSH -> "before compinit, ~/.zshrc needs: fpath+=(" + place.getParent() + ")";
            case FISH -> "takes effect in new shells";
        };
    }

    private static Path directory(@Nullable String given, Path fallback) {
        return given == null || !given.startsWith("/") ? fallback : Path.of(given);
    }
}
