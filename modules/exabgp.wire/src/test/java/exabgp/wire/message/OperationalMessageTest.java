package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.Octets;
import exabgp.wire.family.Family;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Extensions;
import exabgp.wire.operational.Advisory;
import exabgp.wire.operational.UnknownOperational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationalMessageTest {
    @Test
    void itIsATypeALengthAndAValue() {
        Octets frame = Messages.encode(new Operational(new Advisory(Advisory.Kind.ASM, Family.IPV4_UNICAST, "hello")), Sessions.INTERNAL);
        assertEquals("0002" + "0008" + "000101" + "68656C6C6F", frame.toHex().substring(2 * Framing.HEADER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001 0002 0001", // no room for a family
                "0001 0004 000101", // longer than the message
                "0001 0003 000101 00", // shorter than the message
                "0003 000A 000101 01020304 000000", // no room for a sequence
                "0003 000C 000101 01020304 00000007 00", // too long for a question
                "0004 000B 000101 01020304 00000007", // no room for a counter
                "0008 0010 000101 01020304 00000007 00000001 00"
            })
    void oneThatCannotBeWhatItSaysEndsTheSession(String body) {
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> decode(body));
        assertEquals(NotificationCode.FSM_UNSPECIFIC, fault.code());
    }

    @ParameterizedTest
    @CsvSource({"0000 0000, 0, ''", "0009 0001 FF, 9, FF", "FFFF 0002 0001, 65535, 0001", "0002 0004 000101 FF, 2, 000101FF"})
    void whatIsNotKnownOrNotTextIsKeptAsItCame(String body, int type, String value) {
        assertEquals(new Operational(new UnknownOperational(type, Octets.parseHex(value))), decode(body));
    }

    @Test
    void anAdvisoryThatIsTooLongIsCutAtACharacter() {
        Operational sent = new Operational(new Advisory(Advisory.Kind.ADM, Family.IPV4_UNICAST, "\u00e9".repeat(1025)));
        Operational read = (Operational) Messages.decode(Messages.encode(sent, Sessions.INTERNAL), Sessions.INTERNAL);
        assertEquals("\u00e9".repeat(1022) + "...", ((Advisory) read.tlv()).text());
    }

    @Test
    void withoutTheCapabilityItIsAMessageNobodyKnows() {
        Octets frame = Messages.encode(new Operational(new UnknownOperational(9, Octets.EMPTY)));
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> Messages.decode(frame, Sessions.INTERNAL.with(Extensions.NONE)));
        assertEquals(NotificationCode.HEADER_UNSPECIFIC, fault.code());
        assertEquals("can not decode update message of type \"6\"", fault.why());
    }

    private static Message decode(String body) {
        String hex = body.replace(" ", "");
        int length = Framing.HEADER + hex.length() / 2;
        return Messages.decode(Octets.parseHex("FF".repeat(16) + String.format("%04X", length) + "06" + hex), Sessions.INTERNAL);
    }
}
