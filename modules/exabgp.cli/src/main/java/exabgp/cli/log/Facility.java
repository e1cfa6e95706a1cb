package exabgp.cli.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What kind of program writes to the syslog (RFC 5424 section 6.2.1). */
public enum Facility {
    KERN(0),
    USER(1),
    MAIL(2),
    DAEMON(3),
    AUTH(4),
    SYSLOG(5),
    LPR(6),
    NEWS(7),
    UUCP(8),
    CRON(9),
    AUTHPRIV(10),
    FTP(11),
    LOCAL0(16),
    LOCAL1(17),
    LOCAL2(18),
    LOCAL3(19),
    LOCAL4(20),
    LOCAL5(21),
    LOCAL6(22),
    LOCAL7(23);

    private final int number;

    Facility(int number) {
        this.number = number;
    }

    /** The facility of this name, null when there is none. */
    public static @Nullable Facility of(String word) {
        for (var facility : values()) {
            if (facility.word().equals(word)) {
                return facility;
            }
        }
        return null;
    }

    /** All names. */
    public static String words() {
        return Arrays.stream(values()).map(Facility::word).collect(Collectors.joining(", "));
    }

    /** As it stands in a priority, which has the severity in its lowest three bits. */
    int bits() {
        return number << 3;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
