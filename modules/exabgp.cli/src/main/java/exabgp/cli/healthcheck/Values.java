package exabgp.cli.healthcheck;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.UsageError;
import exabgp.wire.address.Ip;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of options, each checked. */
final class Values {
    /** Nobody waits longer between two checks, and nanoseconds of it fit into a long. */
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(10_000_000);

    private static final int MILLIS = 3;

    private final Arguments arguments;

    Values(Arguments arguments) {
        this.arguments = arguments;
    }

    boolean has(String option) {
        return arguments.has(option);
    }

    /** A text without control characters, empty when it is not given: it becomes part of a line. */
    String text(String option) throws UsageError {
        var value = arguments.value(option);
        return value == null ? "" : plain(option, value).strip();
    }

    List<String> texts(String option) throws UsageError {
        for (var value : arguments.values(option)) {
            plain(option, value);
        }
        return arguments.values(option).stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    /** A command of the shell, which may have several lines. */
    String words(String option) {
        var value = arguments.value(option);
        return value == null ? "" : value;
    }

    List<String> commands(String option) {
        return arguments.values(option);
    }

    @Nullable Path path(String option) throws UsageError {
        var value = arguments.value(option);
        try {
            return value == null ? null : Path.of(value);
        } catch (InvalidPathException e) {
            throw wrong(option, value, "a file");
        }
    }

    /** A number from {@code least} to 4294967295. */
    long number(String option, long fallback, long least) throws UsageError {
        var value = arguments.value(option);
        try {
            long number = value == null ? fallback : Long.parseLong(value.strip());
            if (number >= least && number <= 0xFFFF_FFFFL) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(option, value, "a number from " + least + " to 4294967295");
        }
        throw wrong(option, value, "a number from " + least + " to 4294967295");
    }

    int count(String option, int fallback) throws UsageError {
        return (int) Math.min(number(option, fallback, 0), Integer.MAX_VALUE);
    }

    /** Seconds with fractions, to the millisecond. */
    Duration seconds(String option, int fallback) throws UsageError {
        var value = arguments.value(option);
        if (value == null) {
            return Duration.ofSeconds(fallback);
        }
        try {
            var seconds = new BigDecimal(value.strip());
            if (seconds.signum() < 0 || seconds.compareTo(MOST_SECONDS) > 0) {
                throw wrong(option, value, "seconds from 0 to " + MOST_SECONDS);
            }
            // a limit of less than a millisecond is not no limit
            return Duration.ofMillis(seconds.movePointRight(MILLIS).setScale(0, RoundingMode.UP).longValueExact());
        } catch (NumberFormatException e) {
            throw wrong(option, value, "seconds from 0 to " + MOST_SECONDS);
        }
    }

    /** An address, or {@code self}. */
    String nextHop(String option) throws UsageError {
        var value = text(option);
        try {
            return value.isEmpty() || value.equals("self") ? "self" : Ip.parse(value).toString();
        } catch (IllegalArgumentException e) {
            throw wrong(option, value, "an address or self");
        }
    }

    private static String plain(String option, String value) throws UsageError {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new UsageError("argument --" + option + ": control characters are not allowed");
        }
        return value;
    }

    static UsageError wrong(String option, @Nullable String found, String expected) {
        return new UsageError("argument --" + option + ": found " + found + ", expected " + expected);
    }
}
