package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.Octets;
import exabgp.wire.fault.ProtocolFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshFaultTest {
    @ParameterizedTest
    @CsvSource({"00010001 40800000, 1/2", "00010101 00, 7/1", "00010201 00, 7/1", "00010301, 7/2", "0001FF01 00, 7/2", "000100, 1/2", "00010001 00, 1/2"})
    void oneThatIsNotWhatItShouldBeHasItsCode(String body, String code) {
        String hex = body.replace(" ", "");
        Octets frame = Octets.parseHex("FF".repeat(16) + String.format("%04X", Framing.HEADER + hex.length() / 2) + "05" + hex);
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> Messages.decode(frame, Sessions.INTERNAL));
        assertEquals(code, fault.code().code() + "/" + fault.code().subcode());
    }
}
