package exabgp.wire.attribute;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import org.jspecify.annotations.Nullable;

/**
 * The next hop of routes: NEXT_HOP (RFC 4271 section 5.1.3) or the next hop field of MP_REACH_NLRI (RFC 4760 section 3, RFC 2545 section 3). Only an IPv4 one is sent as an attribute of its own.
 *
 * @param address   where to send packets
 * @param linkLocal the link-local address given beside a global IPv6 one, null when there is none
 */
public record NextHop(Ip address, @Nullable Ipv6 linkLocal) implements Attribute {
    /** Its type code. */
    public static final int CODE = 3;

    /** A next hop of one address. */
    public NextHop(Ip address) {
        this(address, null);
    }

    static NextHop decode(Octets value) {
        return new NextHop(new Ipv4(Shape.exactly(4, value).i32(0)));
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.TRANSITIVE;
    }
}
