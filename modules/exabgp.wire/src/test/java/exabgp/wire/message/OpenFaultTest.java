package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.BgpRole;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Role;
import exabgp.wire.fault.ProtocolFault;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an OPEN and which NOTIFICATION says so, as a table: the body of the OPEN, then code and subcode; 0 for an OPEN that is accepted. */
class OpenFaultTest {
    private static final Asn LOCAL = new Asn(65000);
    private static final Asn PEER = new Asn(65001);
    private static final Ipv4 OURS = Ipv4.parse("192.0.2.1");

    @ParameterizedTest
    @CsvSource({
        // version, AS, hold time, identifier
        "04 FDE9 005A C0000202 00, 0, 0",
        "03 FDE9 005A C0000202 00, 2, 1",
        "05 FDE9 005A C0000202 00, 2, 1",
        "04 FDEA 005A C0000202 00, 2, 2",
        "04 0000 005A C0000202 00, 2, 2",
        "04 FDE9 005A 00000000 00, 2, 3",
        "04 FDE9 005A C0000201 00, 0, 0",
        "04 FDE9 0000 C0000202 00, 0, 0",
        "04 FDE9 0001 C0000202 00, 2, 6",
        "04 FDE9 0002 C0000202 00, 2, 6",
        "04 FDE9 0003 C0000202 00, 0, 0",
        // parameters: authentication, unknown, lengths that lie
        "04 FDE9 005A C0000202 03 010100, 2, 5",
        "04 FDE9 005A C0000202 02 0300, 2, 0",
        "04 FDE9 005A C0000202 03 0200, 2, 0",
        "04 FDE9 005A C0000202 02 0204, 2, 0",
        "04 FDE9 005A C0000202 00 0200, 2, 0",
        "04 FDE9 005A C0000202 01 02, 2, 0",
        // RFC 9072: any length that is not zero in front of the marker, and the real one behind it
        "04 FDE9 005A C0000202 FF FF0000, 0, 0",
        "04 FDE9 005A C0000202 01 FF0000, 0, 0",
        "04 FDE9 005A C0000202 FF FF0003 020000, 0, 0",
        "04 FDE9 005A C0000202 FF FF0005 02000202 00, 0, 0",
        "04 FDE9 005A C0000202 FF FF0004 020000, 2, 0",
        "04 FDE9 005A C0000202 FF FF0002 020000, 2, 0",
        "04 FDE9 005A C0000202 FF FF00, 2, 0",
        "04 FDE9 005A C0000202 FF FF0003 010000, 2, 5",
        "04 FDE9 005A C0000202 FF 020000, 2, 0",
        // capabilities: the AS in two octets and in four, over two parameters, not what they say they are
        "04 5BA0 005A C0000202 08 0206 41040000FDE9, 0, 0",
        "04 5BA0 005A C0000202 08 0206 410400011170, 2, 2",
        "04 FDE9 005A C0000202 0B 0201 01 0206 410400000001, 2, 0",
        "04 FDE9 005A C0000202 05 0203 010100, 2, 0",
        "04 FDE9 005A C0000202 06 0204 01040001, 2, 0",
        "04 FDE9 005A C0000202 0A 0202 0200 0204 4002 0078, 0, 0",
        "04 FDE9 005A C0000202 06 0204 09020304, 2, 0",
        // roles: ours is customer
        "04 FDE9 005A C0000202 05 0203 090100, 0, 0",
        "04 FDE9 005A C0000202 05 0203 090103, 2, 11",
        "04 FDE9 005A C0000202 05 0203 0901FF, 2, 11",
        "04 FDE9 005A C0000202 0A 0203 090100 0203 090100, 0, 0",
        "04 FDE9 005A C0000202 08 0206 090100 090104, 2, 11"
    })
    void everyFaultHasItsCode(String body, int code, int subcode) {
        try {
            Open open = Opens.decode(Octets.parseHex(body.replace(" ", "")));
            Open ours = new Open(65000, 90, OURS, List.of(new FourOctetAs(LOCAL), BgpRole.of(Role.CUSTOMER)));
            ProtocolFault fault = Negotiation.fault(LOCAL, PEER, ours, open, false).orElse(null);
            if (fault != null) {
                throw fault;
            }
            assertEquals(0, code, open::toString);
        } catch (ProtocolFault fault) {
            assertEquals(code + "/" + subcode, fault.code().code() + "/" + fault.code().subcode(), fault.why());
            assertTrue(!fault.why().isEmpty());
        }
    }
}
