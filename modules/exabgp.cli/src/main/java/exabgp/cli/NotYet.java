package exabgp.cli;

import exabgp.cli.environment.Environment;
import exabgp.cli.environment.Option;
import exabgp.cli.environment.Options;
import java.util.ArrayList;
import java.util.List;

/** Options of ExaBGP that change nothing in this version; whoever sets one is told. */
final class NotYet {
    private static final List<Option<?>> IGNORED = List.of(
            Options.PROFILE_ENABLE, Options.PROFILE_FILE, Options.DAEMON_DAEMONIZE,
            Options.DEBUG_MEMORY, Options.DEBUG_TIMING, Options.REACTOR_SPEED);

    private NotYet() {}

    /** One line for each of them that is set. */
    static List<String> remarks(Environment environment) {
        var remarks = new ArrayList<String>();
        for (var option : IGNORED) {
            if (environment.isChanged(option)) {
                remarks.add(option.key() + " is set, but this version ignores it");
            }
        }
        return remarks;
    }
}
