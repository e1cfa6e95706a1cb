package exabgp.wire.nlri.evpn;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;

/**
 * A route of a type that this program does not know; it is kept as it came.
 *
 * @param code  its type
 * @param value what stands behind its length, at most 255 octets
 */
public record UnknownEvpnRoute(int code, Octets value) implements EvpnRoute {
    @Override
    public void encodeValue(OctetWriter out) {
        out.octets(value);
    }
}
