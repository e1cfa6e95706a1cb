package exabgp.cli.healthcheck;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.Prefix;

/**
 * An address of the service and where this machine has it.
 *
 * @param address may have host bits
 * @param length of the network it is in
 * @param device the interface
 */
public record ServiceAddress(Ip address, int length, String device) {
    /** The interface when none is named. */
    public static final String LOOPBACK = "lo";

    private static final int LOOPBACK_NET = 127;
    private static final Ipv6 LOOPBACK_ADDRESS = new Ipv6(0, 1);

    /** Checks the length. */
    public ServiceAddress {
        if (length < 0 || length > address.bits()) {
            throw new IllegalArgumentException("a prefix length of " + length + " is not between 0 and " + address.bits());
        }
    }

    /**
     * Reads {@code ADDRESS} or {@code ADDRESS/LENGTH}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static ServiceAddress parse(String text, String device) {
        int slash = text.indexOf('/');
        var address = Ip.parse(slash < 0 ? text : text.substring(0, slash));
        int length = slash < 0 ? address.bits() : number(text.substring(slash + 1));
        return new ServiceAddress(address, length, device);
    }

    private static int number(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no prefix length", e);
        }
    }

    /** The route to it. */
    Prefix network() {
        return Prefix.containing(address, length);
    }

    /** Whether only this machine can mean itself by it: 127.0.0.0/8 and ::1. */
    boolean isLocal() {
        return switch (address) {
            case Ipv4 v4 -> v4.value() >>> 24 == LOOPBACK_NET;
            case Ipv6 v6 -> v6.equals(LOOPBACK_ADDRESS);
        };
    }

    /** As {@code ip address} takes it. */
    String text() {
        return address + "/" + length;
    }
}
