package exabgp.cli.log;

import java.util.Locale;

/** What a log line is about; each can be switched on and off. */
public enum Category {
    CONFIGURATION,
    REACTOR,
    DAEMON,
    PROCESSES,
    NETWORK,
    STATISTICS,
    PACKETS,
    RIB,
    MESSAGE,
    TIMERS,
    ROUTES,
    PARSER;

    private static final String ROOT = "exabgp.";

    /**
     * The category of a logger: a logger is named by its class, or {@code exabgp.<category>} for one of those that
     * have no package of their own.
     */
    static Category of(String logger) {
        var name = logger.startsWith(ROOT) ? logger.substring(ROOT.length()) : logger;
        for (var category : values()) {
            if (category.label().equals(name)) {
                return category;
            }
        }
        if (name.startsWith("session") || name.startsWith("reactor.listen")) {
            return NETWORK;
        }
        if (name.startsWith("reactor.api")) {
            return PROCESSES;
        }
        if (name.startsWith("reactor.config")) {
            return CONFIGURATION;
        }
        if (name.startsWith("reactor.rib")) {
            return RIB;
        }
        return name.startsWith("reactor") ? REACTOR : DAEMON;
    }

    /** Its name in lines and options. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
