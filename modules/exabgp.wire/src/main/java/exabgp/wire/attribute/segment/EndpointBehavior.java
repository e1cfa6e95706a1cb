package exabgp.wire.attribute.segment;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;

/**
 * SRv6 Endpoint Behavior and SID Structure (RFC 9830 section 2.4.4.2.3). The lengths are numbers of bits, 0 to 255.
 *
 * @param behavior     the endpoint behavior, 0 to 65535
 * @param locatorBlock length of the locator block
 * @param locatorNode  length of the locator node
 * @param function     length of the function
 * @param argument     length of the argument
 */
public record EndpointBehavior(int behavior, int locatorBlock, int locatorNode, int function, int argument) {
    /** How many octets it has. */
    public static final int LENGTH = 8;

    /** Takes one. */
    public static EndpointBehavior decode(Cursor in) {
        int behavior = in.u16();
        in.u16(); // reserved
        return new EndpointBehavior(behavior, in.u8(), in.u8(), in.u8(), in.u8());
    }

    /** Writes it. */
    public void encode(OctetWriter out) {
        out.u16(behavior).u16(0).u8(locatorBlock).u8(locatorNode).u8(function).u8(argument);
    }
}
