package exabgp.cli;

import exabgp.reactor.format.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** This machine and this process, as events name them. */
final class Hosts {
    private Hosts() {}

    static Host local() {
        var process = ProcessHandle.current();
        return new Host(name(), process.pid(), process.parent().map(ProcessHandle::pid).orElse(0L));
    }

    /** The kernel's name of the machine: asking the resolver could take seconds. */
    private static String name() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            var variable = System.getenv("HOSTNAME");
            return variable == null ? "localhost" : variable;
        }
    }
}
