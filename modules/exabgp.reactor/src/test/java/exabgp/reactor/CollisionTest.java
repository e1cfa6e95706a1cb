package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import exabgp.session.State;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.fault.NotificationCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollisionTest {
    private static final Ipv4 OURS = Ipv4.parse("10.0.0.5");
    private static final Ip HIGHER = Ipv4.parse("192.0.2.2");
    private static final Ip LOWER = Ipv4.parse("192.0.2.1");

    @ParameterizedTest
    @CsvSource({
        "IDLE,        true,  true,  true,  Replaces",
        "ACTIVE,      true,  true,  true,  Replaces",
        "CONNECT,     true,  true,  true,  Waits",
        "OPENSENT,    true,  true,  true,  Waits",
        "OPENSENT,    true,  true,  false, Replaces",
        "OPENSENT,    true,  false, true,  Replaces",
        "OPENSENT,    false, true,  true,  Replaces",
        "ESTABLISHED, true,  true,  true,  Refused",
        "ESTABLISHED, false, true,  false, Refused",
    })
    void beforeTheIdentifiersAreKnownTheHigherAddressKeepsItsOwn(State state, boolean dialled, boolean connected, boolean higher, String verdict) {
        assertEquals(verdict, decided(state, dialled, connected, higher, null).getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.4, Refused", "10.0.0.5, Replaces", "10.0.0.6, Replaces", "200.0.0.1, Replaces"})
    void withBothIdentifiersTheHigherOneKeepsItsOwn(String identifier, String verdict) {
        Collision decided = decided(State.OPENCONFIRM, true, true, true, Ipv4.parse(identifier));
        assertEquals(verdict, decided.getClass().getSimpleName());
        assertEquals(decided, Collision.identified(OURS, Ipv4.parse(identifier)));
    }

    @Test
    void aConnectionThatIsRefusedIsToldOfACollision() {
        var refused = assertInstanceOf(Collision.Refused.class, decided(State.ESTABLISHED, true, true, true, Ipv4.parse("10.0.0.9")));
        assertEquals(NotificationCode.CONNECTION_COLLISION, refused.why().code());
    }

    private static Collision decided(State state, boolean dialled, boolean connected, boolean higher, @Nullable Ipv4 identifier) {
        var ours = new Collision.Ours(OURS, higher ? LOWER : HIGHER, higher ? HIGHER : LOWER, dialled, connected);
        return Collision.of(state, ours, identifier);
    }
}
