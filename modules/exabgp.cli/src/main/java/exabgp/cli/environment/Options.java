package exabgp.cli.environment;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every option, with its default. */
public final class Options {
    private static final Set<String> TRUE = Set.of("1", "yes", "on", "enable", "true");
    private static final List<String> LEVELS =
            List.of("FATAL", "CRITICAL", "ERROR", "WARNING", "INFO", "DEBUG", "NOTSET");

    private static final String PROFILE = "profile";
    public static final Option<Boolean> PROFILE_ENABLE = flag(PROFILE, "enable", false, "toggle profiling of the code");
    public static final Option<String> PROFILE_FILE = text(PROFILE, "file", "", "profiling result file, none means stdout");

    private static final String PDB = "pdb";
    public static final Option<Boolean> PDB_ENABLE = flag(PDB, "enable", false, "accepted, does nothing");

    private static final String DAEMON = "daemon";
    public static final Option<String> DAEMON_PID = text(DAEMON, "pid", "", "where to save the pid if we manage it");
    public static final Option<String> DAEMON_USER = text(DAEMON, "user", "nobody", "user to become");
    public static final Option<Boolean> DAEMON_DAEMONIZE = flag(DAEMON, "daemonize", false, "run in the background");
    public static final Option<Boolean> DAEMON_DROP = flag(DAEMON, "drop", true, "drop privileges before starting helpers");
    public static final Option<Integer> DAEMON_UMASK =
            new Option<>(DAEMON, "umask", "0137", "an octal number", text -> octal(text), "umask of created files");

    private static final String LOG = "log";
    public static final Option<Boolean> LOG_ENABLE = flag(LOG, "enable", true, "enable logging");
    public static final Option<String> LOG_LEVEL =
            word(LOG, "level", "INFO", LEVELS, "least level that is logged");
    public static final Option<String> LOG_DESTINATION = text(
            LOG, "destination", "stdout", "stdout (stderr, in truth), stderr, syslog, host:<address> or file:<path>");
    public static final Option<Boolean> LOG_ALL = flag(LOG, "all", false, "log every category");
    public static final Option<Boolean> LOG_CONFIGURATION = flag(LOG, "configuration", true, "configuration");
    public static final Option<Boolean> LOG_REACTOR = flag(LOG, "reactor", true, "signals, reloads, commands");
    public static final Option<Boolean> LOG_DAEMON = flag(LOG, "daemon", true, "start and end, pid, forking");
    public static final Option<Boolean> LOG_PROCESSES = flag(LOG, "processes", true, "helper processes");
    public static final Option<Boolean> LOG_NETWORK = flag(LOG, "network", true, "connections and sessions");
    public static final Option<Boolean> LOG_STATISTICS = flag(LOG, "statistics", true, "counts of messages");
    public static final Option<Boolean> LOG_PACKETS = flag(LOG, "packets", false, "messages as octets");
    public static final Option<Boolean> LOG_RIB = flag(LOG, "rib", false, "changes of routes");
    public static final Option<Boolean> LOG_MESSAGE = flag(LOG, "message", false, "messages of the routes sent");
    public static final Option<Boolean> LOG_TIMERS = flag(LOG, "timers", false, "keepalive and hold timers");
    public static final Option<Boolean> LOG_ROUTES = flag(LOG, "routes", false, "received routes");
    public static final Option<Boolean> LOG_PARSER = flag(LOG, "parser", false, "accepted, does nothing");
    public static final Option<Boolean> LOG_SHORT = flag(LOG, "short", true, "short lines, without time and pid");

    private static final String TCP = "tcp";
    public static final Option<Boolean> TCP_ONCE = flag(TCP, "once", false, "one connection per peer (tcp.attempts 1)");
    public static final Option<Integer> TCP_ATTEMPTS =
            number(TCP, "attempts", 0, 0, Integer.MAX_VALUE, "connections per peer, 0 is no limit");
    public static final Option<Integer> TCP_DELAY =
            number(TCP, "delay", 0, 0, 60, "start when the minute can be divided by this");
    public static final Option<List<String>> TCP_BIND =
            new Option<>(TCP, "bind", "", "addresses and spaces", text -> words(text), "addresses to listen on");
    public static final Option<Integer> TCP_PORT = number(TCP, "port", 179, 1, 65535, "port to listen on");
    public static final Option<Boolean> TCP_ACL = flag(TCP, "acl", false, "accepted, does nothing");

    private static final String BGP = "bgp";
    public static final Option<Boolean> BGP_PASSIVE = flag(BGP, "passive", false, "never connect, only listen");
    public static final Option<Integer> BGP_OPENWAIT = number(BGP, "openwait", 60, 0, 65535, "seconds to wait for an OPEN");
    public static final Option<Boolean> BGP_PATHS_LIMIT_AUDIT =
            flag(BGP, "paths_limit_audit", true, "warn when a peer sends more paths for a prefix than its paths-limit");

    private static final String CACHE = "cache";
    public static final Option<Boolean> CACHE_ATTRIBUTES = flag(CACHE, "attributes", true, "share equal attributes");
    public static final Option<Boolean> CACHE_NEXTHOPS = flag(CACHE, "nexthops", true, "share equal next hops");

    private static final String API = "api";
    public static final Option<Boolean> API_ACK = flag(API, "ack", true, "answer commands");
    public static final Option<Integer> API_CHUNK =
            number(API, "chunk", 1, 1, Integer.MAX_VALUE, "routes per line in show rib");
    public static final Option<String> API_ENCODER =
            word(API, "encoder", "json", List.of("json", "text"), "encoder of helpers that name none");
    public static final Option<Boolean> API_COMPACT = flag(API, "compact", false, "short form of unicast prefixes in JSON");
    public static final Option<Boolean> API_RESPAWN = flag(API, "respawn", true, "start ended helpers again");
    public static final Option<Boolean> API_TERMINATE = flag(API, "terminate", false, "end when a helper ends");
    public static final Option<Boolean> API_CLI = flag(API, "cli", true, "offer the control socket");
    public static final Option<String> API_PIPENAME = text(API, "pipename", "exabgp", "name of the control pipes");
    public static final Option<String> API_SOCKETNAME = text(API, "socketname", "exabgp", "name of the control socket");
    public static final Option<Integer> API_VERSION =
            new Option<>(API, "version", "6", "4 or 6", text -> version(text), "version of the API");

    private static final String REACTOR = "reactor";
    public static final Option<Double> REACTOR_SPEED =
            new Option<>(REACTOR, "speed", "1.0", "a number", Double::valueOf, "accepted, does nothing");

    private static final String DEBUG = "debug";
    public static final Option<Boolean> DEBUG_PDB = flag(DEBUG, "pdb", false, "accepted, does nothing");
    public static final Option<Boolean> DEBUG_MEMORY = flag(DEBUG, "memory", false, "log each minute how much memory is used");
    public static final Option<Boolean> DEBUG_CONFIGURATION = flag(DEBUG, "configuration", false, "accepted, does nothing");
    public static final Option<Boolean> DEBUG_SELFCHECK = flag(DEBUG, "selfcheck", false, "accepted, does nothing");
    public static final Option<Boolean> DEBUG_ROUTE = flag(DEBUG, "route", false, "accepted, does nothing");
    public static final Option<Boolean> DEBUG_DEFENSIVE = flag(DEBUG, "defensive", false, "accepted, does nothing");
    public static final Option<Boolean> DEBUG_ROTATE = flag(DEBUG, "rotate", false, "a reload takes the next file");
    public static final Option<Boolean> DEBUG_TIMING = flag(DEBUG, "timing", false, "accepted, does nothing");

    /** All of them, in the order the help shows. */
    public static final List<Option<?>> ALL = List.of(
            PROFILE_ENABLE, PROFILE_FILE, PDB_ENABLE,
            DAEMON_PID, DAEMON_USER, DAEMON_DAEMONIZE, DAEMON_DROP, DAEMON_UMASK,
            LOG_ENABLE, LOG_LEVEL, LOG_DESTINATION, LOG_ALL, LOG_CONFIGURATION, LOG_REACTOR, LOG_DAEMON, LOG_PROCESSES,
            LOG_NETWORK, LOG_STATISTICS, LOG_PACKETS, LOG_RIB, LOG_MESSAGE, LOG_TIMERS, LOG_ROUTES, LOG_PARSER, LOG_SHORT,
            TCP_ONCE, TCP_ATTEMPTS, TCP_DELAY, TCP_BIND, TCP_PORT, TCP_ACL,
            BGP_PASSIVE, BGP_OPENWAIT, BGP_PATHS_LIMIT_AUDIT, CACHE_ATTRIBUTES, CACHE_NEXTHOPS,
            API_ACK, API_CHUNK, API_ENCODER, API_COMPACT, API_RESPAWN, API_TERMINATE, API_CLI, API_PIPENAME,
            API_SOCKETNAME, API_VERSION, REACTOR_SPEED,
            DEBUG_PDB, DEBUG_MEMORY, DEBUG_CONFIGURATION, DEBUG_SELFCHECK, DEBUG_ROUTE, DEBUG_DEFENSIVE, DEBUG_ROTATE,
            DEBUG_TIMING);

    private Options() {}

    private static Option<Boolean> flag(String section, String name, boolean fallback, String meaning) {
        return new Option<>(
                section, name, Boolean.toString(fallback), "true or false", text -> bool(text), meaning);
    }

    private static Option<String> text(String section, String name, String fallback, String meaning) {
        return new Option<>(section, name, fallback, "a text", text -> unquoted(text), meaning);
    }

    private static Option<Integer> number(String section, String name, int fallback, int least, int most, String meaning) {
        var expected = most == Integer.MAX_VALUE ? "a number, " + least + " or more" : "a number, " + least + " to " + most;
        return new Option<>(
                section, name, Integer.toString(fallback), expected, text -> within(text, least, most), meaning);
    }

    private static Option<String> word(String section, String name, String fallback, List<String> allowed, String meaning) {
        return new Option<>(
                section, name, fallback, "one of " + String.join(" ", allowed), text -> among(text, allowed), meaning);
    }

    /** Whether a text means true; every other text means false. */
    static boolean bool(String text) {
        return TRUE.contains(unquoted(text).toLowerCase(Locale.ROOT));
    }

    private static String unquoted(String text) {
        var bare = text.strip();
        boolean quoted = bare.length() > 1 && (bare.charAt(0) == '\'' || bare.charAt(0) == '"')
                && bare.charAt(bare.length() - 1) == bare.charAt(0);
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static List<String> words(String text) {
        var bare = unquoted(text);
        return bare.isEmpty() ? List.of() : List.of(bare.split("[ ,\t]+"));
    }

    private static int within(String text, int least, int most) {
        int value = Integer.parseInt(unquoted(text));
        if (value < least || value > most) {
            throw new NumberFormatException();
        }
        return value;
    }

    private static int octal(String text) {
        var bare = unquoted(text);
        int value = Integer.parseInt(bare.startsWith("0o") ? bare.substring(2) : bare, 8);
        if (value < 0 || value > 0777) {
            throw new NumberFormatException();
        }
        return value;
    }

    private static int version(String text) {
        return switch (unquoted(text)) {
            case "4" -> 4;
            case "6" -> 6;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String among(String text, List<String> allowed) {
        var bare = unquoted(text);
        for (var word : allowed) {
            if (word.equalsIgnoreCase(bare)) {
                return word;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
