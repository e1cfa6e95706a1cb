package exabgp.bench.load;

import java.util.Locale;

/**
 * What a run took.
 *
 * @param wall seconds from the start signal to the last route
 * @param cpu  CPU seconds of the daemon in that time
 * @param peak the most memory that the daemon ever had resident, in MB
 * @param note what else there is to say
 */
record Figures(double wall, double cpu, double peak, String note) {
    /** Those of a run whose cost is that of its routes. */
    static Figures ofRoutes(double wall, double cpu, double peak, Options options) {
        return new Figures(wall, cpu, peak, String.format(Locale.ROOT, "%.2f CPU us a route and peer", cpu * 1e6 / options.routes() / options.peers()));
    }

    /** One line. */
    String line(String scenario) {
        return String.format(Locale.ROOT, "%s: %.3f s, %.2f CPU s, %.0f MB, %s", scenario, wall, cpu, peak, note);
    }
}
