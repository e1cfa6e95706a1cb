package exabgp.cli;

import exabgp.cli.environment.Environment;
import exabgp.cli.environment.Option;
import exabgp.cli.environment.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Options of ExaBGP that change nothing in this version; whoever sets one is told. */
final class NotYet {
    private static final List<Option<?>> IGNORED = List.of(
            Options.PROFILE_ENABLE, Options.PROFILE_FILE, Options.DAEMON_PID, Options.DAEMON_DAEMONIZE,
            Options.DAEMON_UMASK, Options.DEBUG_MEMORY, Options.DEBUG_TIMING, Options.REACTOR_SPEED);

    private NotYet() {}

    /** One line for each of them that is set. */
    static List<String> remarks(Environment environment) {
        var remarks = new ArrayList<String>();
        for (var option : IGNORED) {
            if (environment.isChanged(option)) {
                remarks.add(option.key() + " is set, but this version ignores it");
            }
        }
        boolean stays = environment.get(Options.DAEMON_USER).equals("root") || !environment.get(Options.DAEMON_DROP);
        if (isRoot() && !stays) {
            remarks.add("running as root: this version does not become the user " + environment.get(Options.DAEMON_USER)
                    + " (daemon.user), start it as that user");
        }
        return remarks;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
