package exabgp.reactor;

import exabgp.reactor.format.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Who we are in events. No name service is asked. */
final class HostName {
    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

    private HostName() {}

    static Host host(Map<String, String> environment) {
        ProcessHandle self = ProcessHandle.current();
        return new Host(name(environment), self.pid(), self.parent().map(ProcessHandle::pid).orElse(0L));
    }

    private static String name(Map<String, String> environment) {
        try {
            return Files.readString(KERNEL).strip();
        } catch (IOException e) {
            // not Linux: shells mostly export it
            return environment.getOrDefault("HOSTNAME", "localhost");
        }
    }
}
