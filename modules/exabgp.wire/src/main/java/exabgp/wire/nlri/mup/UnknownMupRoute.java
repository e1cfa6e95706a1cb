package exabgp.wire.nlri.mup;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;

/**
 * A route of an architecture or a type that this program does not know.
 *
 * @param architecture 0 to 255
 * @param type         0 to 65535
 * @param value        what is behind its length
 */
public record UnknownMupRoute(int architecture, int type, Octets value) implements MupRoute {
    @Override
    public void encodeValue(OctetWriter out) {
        out.octets(value);
    }
}
