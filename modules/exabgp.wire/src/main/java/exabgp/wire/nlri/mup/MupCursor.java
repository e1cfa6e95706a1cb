package exabgp.wire.nlri.mup;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import org.jspecify.annotations.Nullable;

/** Reads the fields that the routes have in common. For one thread. */
final class MupCursor {
    private final Cursor in;

    MupCursor(Octets value) {
        in = value.cursor();
    }

    int u8() {
        return in.u8();
    }

    long u32() {
        return in.u32();
    }

    boolean isEmpty() {
        return in.isEmpty();
    }

    RouteDistinguisher distinguisher() {
        return RouteDistinguisher.decode(in.octets(RouteDistinguisher.LENGTH));
    }

    Ip address(int bits) {
        return Ip.decode(in.octets(bits / 8));
    }

    /** A length of 32 or 128 bits, then an address. */
    Ip sizedAddress() {
        return sizedAddress(in.u8());
    }

    /** The same, or a length of zero and no address. */
    @Nullable Ip optionalAddress() {
        int bits = in.u8();
        return bits == 0 ? null : sizedAddress(bits);
    }

    private Ip sizedAddress(int bits) {
        if (bits != 32 && bits != 128) {
            throw new Malformed("an address of " + bits + " bits");
        }
        return address(bits);
    }

    /** A length in bits, then just enough octets. */
    Prefix prefix(int most) {
        int bits = in.u8();
        if (bits > most) {
            throw new Malformed("a prefix length of " + bits);
        }
        OctetWriter address = new OctetWriter(16).octets(in.octets((bits + 7) / 8));
        while (address.length() < most / 8) {
            address.u8(0);
        }
        return Prefix.containing(Ip.decode(address.toOctets()), bits);
    }

    /** A number of up to 32 bits, in just enough octets. */
    long number(int bits) {
        long value = 0;
        for (int left = (bits + 7) / 8; left > 0; left--) {
            value = value << 8 | in.u8();
        }
        return value;
    }

    void end() {
        if (!in.isEmpty()) {
            throw new Malformed(in.remaining() + " octets too many");
        }
    }

    static void encode(Prefix prefix, OctetWriter out) {
        int octets = (prefix.length() + 7) / 8;
        out.u8(prefix.length()).octets(prefix.address().octets(), 0, octets);
    }
}
