package exabgp.cli.healthcheck;

import java.util.Locale;

/** What the health check thinks of the service. */
public enum State {
    /** Nothing is known yet. */
    INIT,
    /** It succeeded, but not often enough. */
    RISING,
    UP,
    /** It failed, but not often enough. */
    FALLING,
    DOWN,
    /** The operator took it out of service. */
    DISABLED,
    /** The health check was told to end, and takes its routes along. */
    EXIT,
    /** The health check ends after it announced once, and leaves its routes. */
    END;

    /** Whether the daemon is told of it; what was announced before stays during the others. */
    boolean isAnnounced() {
        return switch (this) {
            case UP, DOWN, DISABLED, EXIT -> true;
            case INIT, RISING, FALLING, END -> false;
        };
    }

    /** Its name in options. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
