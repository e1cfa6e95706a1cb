package exabgp.cli.healthcheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The addresses of this machine's interfaces, seen and changed by {@code ip} of iproute2. */
final class Interfaces {
    private static final Logger LOG = LoggerFactory.getLogger(Interfaces.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Addressing addressing;

    /** Addresses are also removed while the health check ends, so what it runs is not stopped. */
    private final Runner runner = new Runner(new CountDownLatch(1));

    Interfaces(Addressing addressing) {
        this.addressing = addressing;
    }

    /**
     * An address that an interface has.
     *
     * @param label what the kernel calls it, empty for none
     */
    record Present(ServiceAddress address, String label) {}

    /** What the loopback interface has for services. */
    List<ServiceAddress> found() throws InterruptedException {
        return present(ServiceAddress.LOOPBACK).stream()
                .filter(present -> !present.address().isLocal() && addressing.matches(present.label()))
                .map(Present::address)
                .distinct().toList();
    }

    /** Adds those that are missing. */
    void add(List<ServiceAddress> wanted) throws InterruptedException {
        for (var address : wanted) {
            if (present(address.device()).stream().noneMatch(present -> present.address().equals(address))) {
                change("add", address, addressing.label().isEmpty() || address.address().bits() != 32 ? "" : label());
            }
        }
    }

    /** Removes those that are there, with the label if there is one. */
    void remove(List<ServiceAddress> unwanted) throws InterruptedException {
        for (var address : unwanted) {
            for (var present : present(address.device())) {
                if (present.address().equals(address) && (address.address().bits() != 32 || addressing.matches(present.label()))) {
                    change("del", address, present.label().startsWith(label()) ? present.label() : "");
                }
            }
        }
    }

    /** The kernel has labels for IPv4 only, and all begin with the name of the loopback interface. */
    private String label() {
        return ServiceAddress.LOOPBACK + ":" + addressing.label();
    }

    private void change(String verb, ServiceAddress address, String label) throws InterruptedException {
        var command = new ArrayList<String>(addressing.sudo() ? List.of("sudo", "ip") : List.of("ip"));
        command.addAll(List.of("address", verb, address.text(), "dev", address.device()));
        if (!label.isEmpty()) {
            command.addAll(List.of("label", label));
        }
        var ending = runner.run(command, LIMIT, Map.of());
        if (ending.succeeded()) {
            LOG.info("{}", String.join(" ", command));
        } else {
            var said = ending instanceof Ending.Exited exited ? ": " + exited.output().strip() : "";
            LOG.error("{} {}{}", String.join(" ", command), ending.words(), said);
        }
    }

    private List<Present> present(String device) throws InterruptedException {
        var ending = runner.run(List.of("ip", "-o", "address", "show", "dev", device), LIMIT, Map.of());
        if (ending instanceof Ending.Exited exited && exited.status() == 0) {
            return read(exited.output(), device);
        }
        LOG.error("the addresses of {} are not known, ip {}", device, ending.words());
        return List.of();
    }

    /** Reads what {@code ip -o address} prints. */
    static List<Present> read(String output, String device) {
        var found = new ArrayList<Present>();
        for (var line : output.lines().toList()) {
            int fold = line.indexOf('\\');
            var words = List.of((fold < 0 ? line : line.substring(0, fold)).strip().split("\\s+"));
            int at = Math.max(words.indexOf("inet"), words.indexOf("inet6"));
            if (at >= 0 && at + 1 < words.size()) {
                var last = words.getLast();
                var label = words.get(at).equals("inet") && last.startsWith(device + ":") ? last : "";
                address(words.get(at + 1), device).ifPresent(address -> found.add(new Present(address, label)));
            }
        }
        return found;
    }

    private static Optional<ServiceAddress> address(String text, String device) {
        try {
            return Optional.of(ServiceAddress.parse(text, device));
        } catch (IllegalArgumentException e) {
            // a form of address that no service has, such as that of a tunnel
            return Optional.empty();
        }
    }
}
