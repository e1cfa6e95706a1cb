package exabgp.cli;

import exabgp.cli.environment.Environment;
import exabgp.cli.environment.Option;
import exabgp.cli.environment.Options;
import exabgp.cli.log.Category;
import exabgp.cli.log.Destination;
import exabgp.cli.log.FileDestination;
import exabgp.cli.log.LocalSyslog;
import exabgp.cli.log.LogSettings;
import exabgp.cli.log.Logs;
import exabgp.cli.log.RemoteSyslog;
import exabgp.cli.log.StreamDestination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.event.Level;

/** Opens the log that the options ask for. */
final class Logging {
    private static final long FILE_LIMIT = 1 << 20;
    private static final String HOST = "host:";
    private static final String FILE = "file:";
    private static final String SYSLOG = "syslog";

    private Logging() {}

    /**
     * Opens the log. A destination that cannot be used is told, and replaced by standard error.
     *
     * @param verbose everything, in long lines ({@code -v})
     */
    static void open(Environment environment, boolean verbose, Terminal terminal) {
        if (!environment.get(Options.LOG_ENABLE)) {
            return;
        }
        boolean brief = !verbose && environment.get(Options.LOG_SHORT);
        var level = verbose ? Level.DEBUG : level(environment.get(Options.LOG_LEVEL));
        boolean all = verbose || environment.get(Options.LOG_ALL);
        var settings = new LogSettings(true, level, all ? EnumSet.allOf(Category.class) : categories(environment), brief);
        Logs.open(settings, destination(environment.get(Options.LOG_DESTINATION), brief, terminal));
    }

    /** Whether the log goes to a file, which only one daemon may write. */
    static boolean toFile(Environment environment) {
        return isFile(environment.get(Options.LOG_DESTINATION));
    }

    /** Whether the log goes where it can be read without the terminal that the daemon was started from. */
    static boolean leavesTerminal(Environment environment) {
        var destination = environment.get(Options.LOG_DESTINATION);
        return toFile(environment) || destination.equals(SYSLOG) || destination.startsWith(HOST);
    }

    /** Tells what {@link #open} would tell, and opens nothing. */
    static void check(Environment environment, Terminal terminal) {
        var wanted = environment.get(Options.LOG_DESTINATION);
        if (!environment.get(Options.LOG_ENABLE)) {
            return;
        }
        try {
            if (wanted.startsWith(HOST)) {
                RemoteSyslog.check(wanted.substring(HOST.length()));
            } else if (toFile(environment)) {
                FileDestination.check(path(wanted));
            } else if (!isStream(wanted) && !wanted.equals(SYSLOG)) {
                unknown(wanted, terminal);
            }
        } catch (IOException | IllegalArgumentException e) {
            unusable(wanted, e, terminal);
        }
    }

    private static Destination destination(String wanted, boolean brief, Terminal terminal) {
        try {
            if (wanted.equals(SYSLOG)) {
                return new LocalSyslog();
            }
            if (wanted.startsWith(HOST)) {
                return new RemoteSyslog(wanted.substring(HOST.length()));
            }
            if (isFile(wanted)) {
                return new FileDestination(path(wanted), FILE_LIMIT);
            }
            if (!isStream(wanted)) {
                unknown(wanted, terminal);
            }
        } catch (IOException | IllegalArgumentException e) {
            unusable(wanted, e, terminal);
        }
        // ExaBGP writes to standard error for both words: standard output is what helpers and scripts read.
        return new StreamDestination(brief);
    }

    private static boolean isStream(String wanted) {
        return wanted.equals("stdout") || wanted.equals("stderr");
    }

    private static boolean isFile(String wanted) {
        return wanted.startsWith(FILE) || wanted.startsWith("/") || wanted.startsWith("~");
    }

    private static void unknown(String wanted, Terminal terminal) {
        terminal.err().println("warning: log.destination " + wanted + " is unknown, logging to stdout");
    }

    private static void unusable(String wanted, Exception why, Terminal terminal) {
        terminal.err().println("warning: log.destination " + wanted + " cannot be used (" + why.getMessage() + "), logging to stdout");
    }

    private static Path path(String wanted) {
        var text = wanted.startsWith(FILE) ? wanted.substring(FILE.length()) : wanted;
        var path = text.startsWith("~") ? Path.of(System.getProperty("user.home", "/") + text.substring(1)) : Path.of(text);
        return path.toAbsolutePath();
    }

    private static Level level(String word) {
        return switch (word) {
            case "FATAL", "CRITICAL", "ERROR" -> Level.ERROR;
            case "WARNING" -> Level.WARN;
            case "DEBUG" -> Level.DEBUG;
            case "NOTSET" -> Level.TRACE;
            default -> Level.INFO;
        };
    }

    private static Set<Category> categories(Environment environment) {
        var wanted = EnumSet.noneOf(Category.class);
        for (var category : Category.values()) {
            if (environment.get(option(category))) {
                wanted.add(category);
            }
        }
        return wanted;
    }

    private static Option<Boolean> option(Category category) {
        return switch (category) {
            case CONFIGURATION -> Options.LOG_CONFIGURATION;
            case REACTOR -> Options.LOG_REACTOR;
            case DAEMON -> Options.LOG_DAEMON;
            case PROCESSES -> Options.LOG_PROCESSES;
            case NETWORK -> Options.LOG_NETWORK;
            case STATISTICS -> Options.LOG_STATISTICS;
            case PACKETS -> Options.LOG_PACKETS;
            case RIB -> Options.LOG_RIB;
            case MESSAGE -> Options.LOG_MESSAGE;
            case TIMERS -> Options.LOG_TIMERS;
            case ROUTES -> Options.LOG_ROUTES;
            case PARSER -> Options.LOG_PARSER;
        };
    }
}
