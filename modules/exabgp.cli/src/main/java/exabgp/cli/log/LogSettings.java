package exabgp.cli.log;

import java.util.Set;
import org.slf4j.event.Level;

/**
 * What is logged, and how. Errors are, whatever their category: what went wrong is not hidden with the noise.
 *
 * @param enabled whether anything is
 * @param least the least level; ERROR also stands for FATAL and CRITICAL
 * @param categories those of which more than errors is wanted
 * @param brief lines without time and pid
 */
public record LogSettings(boolean enabled, Level least, Set<Category> categories, boolean brief) {
    /** Nothing at all. */
    public static final LogSettings OFF = new LogSettings(false, Level.ERROR, Set.of(), true);

    public LogSettings {
        categories = Set.copyOf(categories);
    }

    boolean wants(Level level, Category category) {
        return enabled && level.toInt() >= least.toInt() && (level == Level.ERROR || categories.contains(category));
    }
}
