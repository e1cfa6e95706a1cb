package exabgp.wire.message;

import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Family;
import java.util.List;
import java.util.stream.Stream;

/**
 * OPEN (RFC 4271 section 4.2).
 *
 * @param myAs         the AS field of two octets, 0 to 65535
 * @param holdTime     the hold time proposed, 0 to 65535 seconds
 * @param routerId     the BGP Identifier
 * @param capabilities in the order of the wire, each as often as it came
 */
public record Open(int myAs, int holdTime, Ipv4 routerId, List<Capability> capabilities) implements Message {
    /** The only version there is. */
    public static final int VERSION = 4;

    /** Keeps its own list. */
    public Open {
        capabilities = List.copyOf(capabilities);
    }

    /** The AS of the speaker: that of its four-octet capability if it has one, else the field. */
    public Asn asn() {
        for (Capability capability : capabilities) {
            if (capability instanceof FourOctetAs four) {
                return four.asn();
            }
        }
        return new Asn(myAs);
    }

    /** The families announced, each once, in the order they came; IPv4 unicast alone when no capability names any (RFC 4760 section 8 left BGP-4 as it was). */
    public List<Family> families() {
        List<Family> families = all(Multiprotocol.class).map(Multiprotocol::family).distinct().toList();
        return families.isEmpty() ? List.of(Family.IPV4_UNICAST) : families;
    }

    /** Every capability of this type, in the order they came. */
    public <C extends Capability> Stream<C> all(Class<C> type) {
        return capabilities.stream().filter(type::isInstance).map(type::cast);
    }

    /** Whether there is a capability of this type. */
    public boolean has(Class<? extends Capability> type) {
        return capabilities.stream().anyMatch(type::isInstance);
    }

    @Override
    public MessageType type() {
        return MessageType.OPEN;
    }
}
