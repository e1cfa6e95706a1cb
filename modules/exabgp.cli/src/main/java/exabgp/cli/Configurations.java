package exabgp.cli;

import exabgp.cli.environment.Environment;
import exabgp.cli.environment.Options;
import exabgp.reactor.ConfigurationSource;
import exabgp.reactor.config.ConfigContext;
import exabgp.reactor.config.ConfigReader;
import exabgp.reactor.config.ConfigResult;
import exabgp.reactor.config.Configuration;
import exabgp.reactor.config.Encoder;
import exabgp.reactor.config.ProgramPaths;
import exabgp.reactor.config.RouteRule;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Reads configurations for the commands that look at one without running it. */
final class Configurations {
    private Configurations() {}

    /** The configuration, or null when it is refused, which was told then. */
    static @Nullable Configuration read(ConfigurationSource source, Environment environment, Terminal terminal) {
        return read(source, environment, terminal, RouteRule.NONE);
    }

    /** The same, with something that its routes have to comply with. */
    static @Nullable Configuration read(ConfigurationSource source, Environment environment, Terminal terminal, RouteRule rule) {
        var context = context(environment).with(rule);
        var result = switch (source) {
            case ConfigurationSource.File file -> ConfigReader.read(file.path(), context);
            case ConfigurationSource.Text text -> ConfigReader.read(text.name(), text.text(), here(), context);
        };
        return switch (result) {
            case ConfigResult.Loaded loaded -> {
                loaded.warnings().forEach(warning -> terminal.err().println("warning: " + warning.summary()));
                yield loaded.configuration();
            }
            case ConfigResult.Refused refused -> {
                terminal.error(source.name() + " is not a valid config file: " + String.join("\n", refused.report()));
                yield null;
            }
        };
    }

    private static ConfigContext context(Environment environment) {
        var encoder = environment.get(Options.API_ENCODER).equals("json") ? Encoder.JSON : Encoder.TEXT;
        var search = new ArrayList<Path>();
        var path = System.getenv("PATH");
        for (var folder : (path == null ? "" : path).split(File.pathSeparator)) {
            if (!folder.isEmpty()) {
                search.add(Path.of(folder));
            }
        }
        return new ConfigContext(
                encoder, environment.get(Options.BGP_PASSIVE), new ProgramPaths(here(), environment.etc(), search));
    }

    private static Path here() {
        return Path.of("").toAbsolutePath();
    }
}
