package exabgp.reactor.rib;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Attribute sets as octets: the path attributes field of an UPDATE between internal speakers of four-octet AS numbers, and in front of it the length of an IPv6 next hop and that next hop, since
 * the field has no room for it. For one thread.
 */
final class AttributePacking {
    private static final Negotiated WIDEST = new Negotiated(
            new Asn(0), new Asn(0), 0, Negotiated.EXTENDED_MESSAGE_SIZE, true, List.of(), List.of(), Set.of(), Set.of(), Refresh.ABSENT, true);

    private final OctetWriter out = new OctetWriter();

    /**
     * The octets of a set, or null when it is too large to have any. Sets with the same octets are sent the same way, though one may also come in other octets; {@link #unpack} need not give back just the same set, as when an attribute
     * is unknown and not transitive.
     */
    byte @Nullable [] pack(Attributes attributes) {
        Octets field = attributes.field();
        NextHop apart = attributes.apart();
        if (field != null && apart == null) {
            // as it came, without making values of it
            byte[] octets = new byte[1 + field.length()];
            field.copyTo(octets, 1);
            return octets;
        }
        out.clear();
        if (field != null && apart != null && apart.address() instanceof Ipv6) {
            nextHop(apart);
            return toArray(out.octets(field));
        }
        nextHop(attributes.find(NextHop.class));
        try {
            attributes.encode(true, out);
        } catch (IllegalArgumentException e) {
            return null;
        }
        return toArray(out);
    }

    private void nextHop(@Nullable NextHop nextHop) {
        if (nextHop != null && nextHop.address() instanceof Ipv6 address) {
            Ipv6 linkLocal = nextHop.linkLocal();
            out.u8(linkLocal == null ? 16 : 32);
            address.encode(out);
            if (linkLocal != null) {
                linkLocal.encode(out);
            }
        } else {
            out.u8(0);
        }
    }

    private static byte[] toArray(OctetWriter out) {
        byte[] octets = new byte[out.length()];
        out.copyTo(octets, 0);
        return octets;
    }

    static Attributes unpack(byte[] octets) {
        Octets all = Octets.copyOf(octets);
        int length = all.u8(0);
        Octets field = all.slice(1 + length, all.length() - 1 - length);
        Attributes attributes = Attributes.decode(field, WIDEST).attributes();
        return switch (length) {
            case 0 -> attributes;
            case 16 -> attributes.with(new NextHop(Ip.decode(all.slice(1, 16))));
            default -> attributes.with(new NextHop(Ip.decode(all.slice(1, 16)), new Ipv6(all.i64(17), all.i64(25))));
        };
    }
}
