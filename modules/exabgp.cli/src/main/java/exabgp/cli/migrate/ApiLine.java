package exabgp.cli.migrate;

import exabgp.reactor.api.ApiCommand;
import exabgp.reactor.api.CommandRegistry;
import exabgp.reactor.format.ApiVersion;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line between a daemon and its helper, in the other version of the API. Pure.
 *
 * @param text  the line; as it was when it cannot be translated
 * @param fault why it cannot be translated, null when it is
 */
public record ApiLine(String text, @Nullable String fault) {
    /** Characters of a faulty line that the fault quotes. */
    private static final int QUOTED = 200;

    /** Where an event says its version, always first. */
    private static final Pattern LABEL = Pattern.compile("^(\\s*\\{\\s*\"exabgp\"\\s*:\\s*\")([^\"]*)(\")");

    /** A command of version 4 in version 6. */
    public static ApiLine command(String line) {
        var translated = CommandRegistry.inVersion6(line);
        return translated == null ? new ApiLine(line, "unknown command: " + excerpt(line)) : new ApiLine(translated, null);
    }

    /** The same for a helper that reads the answers: version 4 gave text where JSON was not asked for. */
    public static ApiLine commandWithAnswer(String line) {
        var found = command(line);
        var command = CommandRegistry.find(line.strip());
        boolean asked = line.strip().endsWith(" json") || line.strip().endsWith(" text");
        // pings were always answered in JSON; a line that stays as it is was of version 6 already
        boolean same = found.text().equals(line) || command == ApiCommand.SESSION_PING;
        return command == null || !command.hasJson() || asked || same ? found : new ApiLine(found.text().stripTrailing() + " text", null);
    }

    /** A line of a helper's log or script, which may be a command or an event: a command becomes one of version 6, and so does an event. */
    public static ApiLine either(String line) {
        return line.stripLeading().startsWith("{") ? event(line, ApiVersion.V6) : command(line);
    }

    /** An event in another version, and every other line as it is. */
    public static ApiLine event(String line, ApiVersion to) {
        var label = LABEL.matcher(line);
        if (!label.find() || label.group(2).equals(to.label())) {
            return new ApiLine(line, null);
        }
        var labelled = label.replaceFirst("$1" + Matcher.quoteReplacement(to.label()) + "$3");
        return new ApiLine(NextHops.in(labelled, to == ApiVersion.V4), null);
    }

    private static String excerpt(String line) {
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "...";
    }
}
