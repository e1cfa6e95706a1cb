package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.message.Message;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Operational;
import exabgp.wire.message.Update;
import exabgp.wire.negotiated.Negotiated;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Texts of a peer inside of attributes and OPERATIONAL messages, of any octets at all: what is told of them stays one line with one object in it. */
class HostileOctetsTest {
    private static final List<byte[]> PIECES = List.of(
            text("\""), text("\\"), text("\n"), text("\r\n"), text("\u0000"), text("\u001b[2J"), text("\u007f"), text("\u0085"), text("\u2028"), text("\"}}"), text("\ud83d\ude00"), text("a"), text("{"),
            octets(0xC3), octets(0xFF, 0xFE), octets(0xED, 0xA0, 0x80), octets(0xC0, 0x80), octets(0xF4, 0x90, 0x80, 0x80), octets(0xE2, 0x80));

    private final Negotiated session = SharedSamples.all().stream().filter(sample -> sample.message() instanceof Operational).findFirst().orElseThrow().session();

    @Test
    void namesOfNodesAndLinksAreTold() {
        check(name -> attribute(29, tlv(1026, name).octets(tlv(1098, name))));
    }

    @Test
    void opaqueAndUnknownPropertiesAreTold() {
        check(name -> attribute(29, tlv(1025, name).octets(tlv(1097, name)).octets(tlv(9999, name))));
    }

    @Test
    void namesOfPoliciesAreTold() {
        check(name -> {
            OctetWriter names = new OctetWriter();
            for (int type : new int[] {129, 130}) {
                names.u8(type).u16(1 + name.length()).u8(0).octets(name);
            }
            return attribute(23, new OctetWriter().u16(15).u16(names.length()).octets(names));
        });
    }

    @Test
    void advisoriesAreTold() {
        check(text -> {
            OctetWriter body = new OctetWriter().u16(1).u16(3 + text.length()).u16(1).u8(1).octets(text);
            return frame(6, body);
        });
    }

    private void check(Function<Octets, Octets> frames) {
        Random random = new Random(20261121);
        for (int round = 0; round < 2_000; round++) {
            OctetWriter name = new OctetWriter();
            for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
                byte[] piece = PIECES.get(random.nextInt(PIECES.size()));
                name.bytes(piece, 0, piece.length);
            }
            Octets frame = frames.apply(name.toOctets());
            Message message = Messages.decode(frame, session);
            assertTrue(!(message instanceof Update update) || update.faults().isEmpty(), message::toString);
            for (ApiVersion version : List.of(ApiVersion.V4, ApiVersion.V6)) {
                JsonEncoder encoder = new JsonEncoder(version, Telling.HOST, false);
                Telling.parsed(Telling.string(encoder.encode(new Event.Received(Telling.STAMP, message, frame, session), Shape.PARSED)));
                Telling.parsed(Telling.string(encoder.encode(new Event.Decoded(Telling.STAMP, message, frame), Shape.PARSED)));
            }
            String text = Telling.text(new Event.Received(Telling.STAMP, message, frame, session));
            assertTrue(text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')), text);
        }
    }

    private static Octets attribute(int code, OctetWriter value) {
        OctetWriter attribute = new OctetWriter().u8(code == 29 ? 0x90 : 0xD0).u8(code).u16(value.length()).octets(value);
        Octets frame = frame(2, new OctetWriter().u16(0).u16(attribute.length()).octets(attribute));
        assertEquals(2, frame.u8(18));
        return frame;
    }

    private static OctetWriter tlv(int type, Octets value) {
        return new OctetWriter().u16(type).u16(value.length()).octets(value);
    }

    private static Octets frame(int type, OctetWriter body) {
        return new OctetWriter().i64(-1).i64(-1).u16(19 + body.length()).u8(type).octets(body).toOctets();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] octets(int... values) {
        return Octets.of(values).toByteArray();
    }
}
