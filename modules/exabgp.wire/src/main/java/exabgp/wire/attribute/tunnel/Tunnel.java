package exabgp.wire.attribute.tunnel;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.ArrayList;
import java.util.List;

/** One TLV of a Tunnel Encapsulation attribute (RFC 9012 section 2). */
public sealed interface Tunnel permits SrPolicy, Tunnel.Unknown {
    /** Its tunnel type, 0 to 65535. */
    int type();

    /** Writes what is behind its length. */
    void encodeValue(OctetWriter out);

    /**
     * A tunnel of a type that this program does not take apart, passed on as it is.
     *
     * @param type  0 to 65535
     * @param value what is behind its length
     */
    record Unknown(int type, Octets value) implements Tunnel {
        @Override
        public void encodeValue(OctetWriter out) {
            out.octets(value);
        }
    }

    /**
     * Reads all tunnels of an attribute.
     *
     * @throws Malformed when one is malformed
     */
    static List<Tunnel> decode(Octets value) {
        List<Tunnel> tunnels = new ArrayList<>(1);
        Cursor in = value.cursor();
        while (!in.isEmpty()) {
            int type = in.u16();
            tunnels.add(decode(type, in.octets(in.u16())));
        }
        return tunnels;
    }

    private static Tunnel decode(int type, Octets value) {
        return type == SrPolicy.TYPE ? SrPolicy.decode(value) : new Unknown(type, value);
    }

    /**
     * One given as octets, for instance by a user.
     *
     * @throws IllegalArgumentException when they are not one
     */
    static Tunnel ofRaw(int type, Octets value) {
        try {
            return decode(type, value);
        } catch (Malformed e) {
            throw new IllegalArgumentException(e.why(), e);
        }
    }

    /** Writes them one behind the other. */
    static void encode(List<Tunnel> tunnels, OctetWriter out) {
        for (Tunnel tunnel : tunnels) {
            out.u16(tunnel.type());
            int mark = out.mark16();
            tunnel.encodeValue(out);
            out.patch16(mark);
        }
    }
}
