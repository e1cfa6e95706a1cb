package exabgp.wire.message;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.operational.OperationalTlv;

/**
 * OPERATIONAL (draft-ietf-idr-operational-message).
 *
 * @param tlv what it says
 */
public record Operational(OperationalTlv tlv) implements Message {
    /**
     * Takes the body apart.
     *
     * @throws ProtocolFault 1/0 when such messages were not agreed on: the type is an unknown one then; 5/0 for a TLV that cannot be what its type says
     */
    static Operational decode(Octets body, Negotiated negotiated) {
        if (!negotiated.extensions().operational()) {
            throw Framing.unknownType(MessageType.OPERATIONAL.code());
        }
        Cursor in = body.cursor();
        try {
            int type = in.u16();
            Octets value = in.octets(in.u16());
            if (!in.isEmpty()) {
                throw new Malformed(in.remaining() + " octets behind the TLV");
            }
            return new Operational(OperationalTlv.decode(type, value));
        } catch (Malformed e) {
            throw new ProtocolFault(NotificationCode.FSM_UNSPECIFIC, "malformed OPERATIONAL message: " + e.why());
        }
    }

    void encode(OctetWriter out) {
        out.u16(tlv.type());
        int length = out.mark16();
        tlv.encode(out);
        out.patch16(length);
    }

    @Override
    public MessageType type() {
        return MessageType.OPERATIONAL;
    }
}
