package exabgp.wire.message;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.Capabilities;
import exabgp.wire.capability.Capability;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import java.util.ArrayList;
import java.util.List;

/** The codec of the body of OPEN (RFC 4271 section 4.2, RFC 5492, RFC 9072). */
final class Opens {
    private static final int BODY = 10;
    private static final int AUTHENTICATION = 1;
    private static final int CAPABILITIES = 2;

    /** As length and as type of the first parameter: lengths have two octets from here on (RFC 9072 section 2). */
    private static final int EXTENDED = 255;

    private Opens() {}

    static Open decode(Octets body) {
        if (body.length() < BODY) {
            int length = Framing.HEADER + body.length();
            throw new ProtocolFault(NotificationCode.BAD_MESSAGE_LENGTH, "an OPEN of " + length + " octets", Octets.of(length >>> 8, length & 0xFF));
        }
        Cursor in = body.cursor();
        int version = in.u8();
        if (version != Open.VERSION) {
            throw new ProtocolFault(NotificationCode.UNSUPPORTED_VERSION, "unsupported version: " + version);
        }
        int myAs = in.u16();
        int holdTime = in.u16();
        Ipv4 routerId = new Ipv4(in.i32());
        try {
            return new Open(myAs, holdTime, routerId, parameters(in));
        } catch (Malformed e) {
            throw new ProtocolFault(NotificationCode.OPEN_UNSPECIFIC, "OPEN parameters truncated: " + e.why());
        }
    }

    private static List<Capability> parameters(Cursor in) {
        int length = in.u8();
        boolean extended = length != 0 && !in.isEmpty() && in.peek() == EXTENDED;
        if (extended) {
            in.u8();
            length = in.u16();
        }
        Cursor parameters = in.cursor(length);
        if (!in.isEmpty()) {
            throw new Malformed(in.remaining() + " octets behind them");
        }
        List<Capability> capabilities = new ArrayList<>();
        while (!parameters.isEmpty()) {
            int type = parameters.u8();
            Octets value = value(parameters, extended);
            switch (type) {
                case CAPABILITIES -> capabilities.addAll(Capabilities.decode(value));
                case AUTHENTICATION -> throw new ProtocolFault(NotificationCode.AUTHENTICATION_FAILURE, "OPEN with the authentication parameter, which is obsolete");
                default -> throw new ProtocolFault(NotificationCode.OPEN_UNSPECIFIC, "Unknow OPEN parameter 0x" + Integer.toHexString(type));
            }
        }
        return capabilities;
    }

    private static Octets value(Cursor parameters, boolean extended) {
        int length = extended ? parameters.u16() : parameters.u8();
        if (length > parameters.remaining()) {
            throw new ProtocolFault(
                    NotificationCode.OPEN_UNSPECIFIC, "Bad length for OPEN parameter (buffer underrun) 0x" + parameters.rest().toHex());
        }
        return parameters.octets(length);
    }

    /** Writes each capability in a parameter of its own; lengths take two octets where they must. */
    static void encode(Open open, OctetWriter out) {
        out.u8(Open.VERSION).u16(open.myAs()).u16(open.holdTime()).i32(open.routerId().value());
        int start = out.length();
        out.u8(0);
        if (!ordinary(open, out)) {
            out.truncate(start);
            extended(open, out);
            return;
        }
        out.set8(start, out.length() - start - 1);
    }

    private static boolean ordinary(Open open, OctetWriter out) {
        int start = out.length();
        for (Capability capability : open.capabilities()) {
            out.u8(CAPABILITIES);
            int length = out.mark8();
            Capabilities.encode(capability, out);
            if (out.length() - start >= EXTENDED) {
                return false;
            }
            out.patch8(length);
        }
        return true;
    }

    private static void extended(Open open, OctetWriter out) {
        out.u8(EXTENDED).u8(EXTENDED);
        int all = out.mark16();
        for (Capability capability : open.capabilities()) {
            out.u8(CAPABILITIES);
            int length = out.mark16();
            Capabilities.encode(capability, out);
            out.patch16(length);
        }
        out.patch16(all);
    }
}
