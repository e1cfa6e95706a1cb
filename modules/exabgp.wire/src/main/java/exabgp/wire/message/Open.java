package exabgp.wire.message;

import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.FourOctetAs;
import java.util.List;

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

    @Override
    public MessageType type() {
        return MessageType.OPEN;
    }
}
