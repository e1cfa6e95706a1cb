package exabgp.cli.healthcheck;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.UsageError;
import exabgp.cli.log.Category;
import exabgp.cli.log.Destination;
import exabgp.cli.log.Facility;
import exabgp.cli.log.LocalSyslog;
import exabgp.cli.log.LogSettings;
import exabgp.cli.log.Logs;
import exabgp.cli.log.SeveralDestinations;
import exabgp.cli.log.StreamDestination;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import org.slf4j.event.Level;

/** The log of a health check: to the syslog and to standard error, as far as neither is ruled out. */
public final class HealthLog {
    private HealthLog() {}

    /**
     * Opens it.
     *
     * @throws UsageError when options exclude each other, or there is no such facility
     */
    public static void open(Arguments arguments) throws UsageError {
        var values = new Values(arguments);
        boolean silent = values.has(Options.SILENT);
        boolean debug = values.has(Options.DEBUG);
        if ((silent ? 1 : 0) + (values.has(Options.SYSLOG) ? 1 : 0) + (values.has(Options.NO_SYSLOG) ? 1 : 0) > 1) {
            throw new UsageError("only one of --silent, --syslog-facility and --no-syslog is allowed");
        }
        var destinations = new ArrayList<Destination>();
        if (!values.has(Options.NO_SYSLOG) && !debug) {
            var facility = facility(values.text(Options.SYSLOG));
            var name = values.text("name");
            try {
                destinations.add(new LocalSyslog("healthcheck" + (name.isEmpty() ? "" : "-" + name), facility));
            } catch (IOException e) {
                // the lines go to standard error, or were not wanted at all
                silent = false;
            }
        }
        if (!silent || debug) {
            destinations.add(new StreamDestination(true));
        }
        var settings = new LogSettings(true, debug ? Level.DEBUG : Level.INFO, EnumSet.allOf(Category.class), true);
        Logs.open(settings, new SeveralDestinations(destinations));
    }

    private static Facility facility(String word) throws UsageError {
        var facility = Facility.of(word.isEmpty() ? "daemon" : word);
        if (facility == null) {
            throw Values.wrong(Options.SYSLOG, word, "one of " + Facility.words());
        }
        return facility;
    }
}
