package exabgp.cli.healthcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class InterfacesTest {
    private static final String OUTPUT = """
            1: lo    inet 127.0.0.1/8 scope host lo\\       valid_lft forever preferred_lft forever
            1: lo    inet 192.0.2.1/32 scope global lo:web\\       valid_lft forever preferred_lft forever
            1: lo    inet 192.0.2.2/24 scope global secondary lo:website\\       valid_lft forever preferred_lft forever
            1: lo    inet 192.0.2.3/32 scope global lo\\       valid_lft forever preferred_lft forever
            1: lo    inet6 2001:db8::1/128 scope global \\       valid_lft forever preferred_lft forever
            1: lo    inet6 ::1/128 scope host proto kernel_lo \\       valid_lft forever preferred_lft forever
            """;

    private static Addressing labelled(String label, boolean exact) {
        return new Addressing(List.of(), true, false, label, exact, false);
    }

    private static List<String> matching(Addressing addressing) {
        return Interfaces.read(OUTPUT, "lo").stream()
                .filter(present -> !present.address().isLocal() && addressing.matches(present.label()))
                .map(present -> present.address().text())
                .toList();
    }

    @Test
    void allAddressesAreSeenWithTheirLabels() {
        var seen = Interfaces.read(OUTPUT, "lo").stream().map(present -> present.address().text() + " " + present.label()).toList();
        assertEquals(List.of("127.0.0.1/8 ", "192.0.2.1/32 lo:web", "192.0.2.2/24 lo:website", "192.0.2.3/32 ", "2001:db8::1/128 ", "::1/128 "), seen);
    }

    @Test
    void aServiceHasAllButThoseOfTheMachineItself() {
        assertEquals(List.of("192.0.2.1/32", "192.0.2.2/24", "192.0.2.3/32", "2001:db8::1/128"), matching(labelled("", false)));
    }

    @Test
    void aLabelIsTheBeginningOfOneOrAllOfIt() {
        assertEquals(List.of("192.0.2.1/32", "192.0.2.2/24"), matching(labelled("web", false)));
        assertEquals(List.of("192.0.2.1/32"), matching(labelled("web", true)));
        assertEquals(List.of(), matching(labelled("mail", false)));
    }

    @Test
    void linesOfAnotherFormAreLeftOut() {
        assertEquals(List.of(), Interfaces.read("\n1: lo\n2: t inet\n3: t inet 10.0.0.1 peer\n4: t inet x/32 scope\n", "t").stream()
                .filter(present -> !present.address().text().equals("10.0.0.1/32")).toList());
    }
}
