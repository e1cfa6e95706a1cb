package exabgp.reactor.config;

import java.nio.file.Path;
import java.util.List;

/** Reads configurations as tests want it: with the programs of every Unix, and nothing of the environment. */
final class Read {
    static final ConfigContext CONTEXT = new ConfigContext(Encoder.TEXT, false, new ProgramPaths(Path.of("/"), null, List.of(Path.of("/bin"))));

    private Read() {}

    static ConfigResult text(String text) {
        return named("test.conf", text);
    }

    static ConfigResult named(String name, String text) {
        return ConfigReader.read(name, text, Path.of("/nowhere"), CONTEXT);
    }
}
