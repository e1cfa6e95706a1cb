package exabgp.cli.healthcheck;

import exabgp.cli.system.Account;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * All that one health check was told.
 *
 * @param command what is run by the shell to look at the service, empty for a service that is always well
 * @param disable the file that disables the service while it exists
 * @param announcement without routes, which are not known before the addresses are
 * @param apart whether every address of a network has its own route
 * @param start the place of the route that comes first
 * @param debounce whether the daemon is told of changes only
 * @param acknowledged whether the daemon answers every command on standard input
 * @param pid where the number of the process is written
 * @param account who it becomes
 */
public record Settings(
        String command, @Nullable Path disable, Timing timing, Thresholds thresholds, Addressing addressing, Announcement announcement,
        boolean apart, int start, Hooks hooks, boolean debounce, boolean acknowledged, @Nullable Path pid, @Nullable Account account) {}
