package exabgp.cli.log;

import java.util.Set;
import org.slf4j.event.Level;

/**
 * What is logged, and how. The level of a line that a category does not want hides nothing else.
 *
 * @param enabled whether anything is
 * @param least the least level; ERROR also stands for FATAL and CRITICAL
 * @param categories those that are wanted
 * @param brief lines without time and pid
 */
public record LogSettings(boolean enabled, Level least, Set<Category> categories, boolean brief) {
    /** Nothing at all. */
    public static final LogSettings OFF = new LogSettings(false, Level.ERROR, Set.of(), true);

    public LogSettings {
        categories = Set.copyOf(categories);
    }

    boolean wants(Level level, Category category) {
        return enabled && level.toInt() >= least.toInt() && categories.contains(category);
    }
}
