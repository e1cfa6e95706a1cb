package exabgp.reactor;

import exabgp.reactor.config.ConfigContext;
import exabgp.reactor.config.ConfigReader;
import exabgp.reactor.config.ConfigResult;
import exabgp.reactor.config.Configuration;
import exabgp.reactor.config.Encoder;
import exabgp.reactor.config.ProgramPaths;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configurations given at the start, of which one holds. For the owner of the reactor only. */
final class Configurations {
    private static final Logger LOG = LoggerFactory.getLogger("exabgp.configuration");

    private final List<ConfigurationSource> sources;
    private final boolean rotate;
    private final ConfigContext context;
    private final Settings.Notices notices;
    private int current;
    private int before;

    Configurations(List<ConfigurationSource> sources, Settings settings, Map<String, String> environment) {
        this.sources = List.copyOf(sources);
        this.rotate = settings.rotate();
        this.notices = settings.notices();
        this.context = new ConfigContext(settings.api().json() ? Encoder.JSON : Encoder.TEXT, settings.passive(), programs(environment));
    }

    private static ProgramPaths programs(Map<String, String> environment) {
        String etc = environment.get("EXABGP_ETC");
        List<Path> search = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)).filter(p -> !p.isEmpty()).map(Path::of).map(Path::toAbsolutePath).toList();
        return new ProgramPaths(Path.of("").toAbsolutePath(), etc == null ? null : Path.of(etc).toAbsolutePath(), search);
    }

    /** What it is called that was read last. */
    String name() {
        return sources.get(current).name();
    }

    /** Reads the first one; null when it is refused, which the user was told then. */
    @Nullable Configuration first() {
        return usable(read());
    }

    /** Reads the one that holds after a reload: the next one when they rotate. One that is refused, which gives null, stays the next one. */
    @Nullable Configuration next() {
        before = current;
        if (rotate) {
            current = (current + 1) % sources.size();
        }
        Configuration configuration = usable(read());
        if (configuration == null) {
            stay();
        }
        return configuration;
    }

    /** The one that {@link #next} gave cannot be used: the one before it still holds, and it stays the next one. */
    void stay() {
        current = before;
    }

    private @Nullable Configuration usable(ConfigResult result) {
        return switch (result) {
            case ConfigResult.Loaded loaded -> {
                loaded.warnings().forEach(warning -> LOG.warn("{}", warning.summary()));
                yield loaded.configuration();
            }
            case ConfigResult.Refused refused -> {
                // the lines that show an error are set in, so only the first of each is one of its own
                refused.report().forEach(line -> notices.say(line.startsWith(" ") ? "  " + line : "configuration error: " + line));
                // nobody may see the terminal of a daemon
                LOG.error("{}", refused.summary());
                yield null;
            }
        };
    }

    private ConfigResult read() {
        return switch (sources.get(current)) {
            case ConfigurationSource.File file -> ConfigReader.read(file.path(), context);
            case ConfigurationSource.Text text -> ConfigReader.read(text.name(), text.text(), context.programs().workingDirectory(), context);
        };
    }
}
