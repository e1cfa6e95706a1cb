package exabgp.cli.healthcheck;

import java.util.List;

/**
 * How the addresses of the service are kept.
 *
 * @param named those of the command line; without any, those that the loopback interface has are announced
 * @param setup whether they are added and removed
 * @param dynamic whether they are there only while the service is up
 * @param label their label behind {@code lo:}, empty for none
 * @param exact whether only this label counts; else those that begin with it do, too
 * @param sudo whether {@code ip} needs sudo
 */
public record Addressing(List<ServiceAddress> named, boolean setup, boolean dynamic, String label, boolean exact, boolean sudo) {
    /** Keeps its own list. */
    public Addressing {
        named = List.copyOf(named);
    }

    /** Whether an address with this label of the kernel is one of the service; empty is none. */
    boolean matches(String found) {
        var wanted = ServiceAddress.LOOPBACK + ":" + label;
        return label.isEmpty() || (exact ? found.equals(wanted) : found.startsWith(wanted));
    }
}
