package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.address.Asn;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.OnlyToCustomer;
import exabgp.wire.fault.Action;
import exabgp.wire.fault.AttributeFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OTC on the wire (RFC 9234 section 5). */
class OnlyToCustomerTest {
    @Test
    void itHasFourOctetsOnEverySession() {
        OnlyToCustomer otc = new OnlyToCustomer(new Asn(70000));
        assertEquals(otc, Body.announce(Body.MANDATORY + "C02304 00011170").decode().attributes().find(OnlyToCustomer.class));
        assertEquals(otc, Body.announce(Body.ORIGIN + "400200" + Body.NEXT_HOP + "E02304 00011170").decode(Sessions.NARROW).attributes().find(OnlyToCustomer.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C02300", "C02303 000111", "C02305 0001117000", "802304 00011170", "402304 00011170"})
    void aMalformedOneWithdraws(String attribute) {
        Update update = Body.announce(Body.MANDATORY + attribute).decode();
        assertEquals(List.of(Action.WITHDRAW), update.faults().stream().map(AttributeFault::action).toList());
        assertEquals(35, update.faults().getFirst().attribute());
        assertEquals(1, update.withdrawn().size());
        assertEquals(Attributes.NONE, update.attributes());
    }
}
