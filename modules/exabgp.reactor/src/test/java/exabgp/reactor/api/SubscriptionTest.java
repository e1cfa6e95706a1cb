package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.config.ApiConfig;
import exabgp.reactor.config.MessageSelection;
import exabgp.reactor.format.Shape;
import exabgp.wire.message.MessageType;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
    private static MessageSelection selection(boolean parsed, boolean packets, boolean consolidate, MessageType type) {
        return new MessageSelection(
                parsed,
                packets,
                consolidate,
                type == MessageType.OPEN,
                type == MessageType.UPDATE,
                type == MessageType.NOTIFICATION,
                type == MessageType.KEEPALIVE,
                type == MessageType.ROUTE_REFRESH,
                type == MessageType.OPERATIONAL);
    }

    private static Subscription subscription(boolean changes, MessageSelection send, MessageSelection receive) {
        return Subscription.of("test", new ApiConfig("", List.of("test"), List.of(), changes, false, false, false, send, receive));
    }

    @Test
    void aMessageIsToldInTheShapeThatWasAskedFor() {
        for (MessageType type : MessageType.values()) {
            Subscription one = subscription(false, selection(false, true, true, type), MessageSelection.NONE);
            for (MessageType other : MessageType.values()) {
                assertEquals(type == other ? new Shape(false, true, true) : null, one.shape(true, other));
                assertNull(one.shape(false, other));
            }
        }
    }

    @Test
    void aTypeWithoutAnyFormatIsNotTold() {
        assertNull(subscription(false, selection(false, false, false, MessageType.UPDATE), MessageSelection.NONE).shape(true, MessageType.UPDATE));
    }

    @Test
    void whoWantsChangesHearsOfNotificationsToo() {
        Subscription changes = subscription(true, MessageSelection.NONE, MessageSelection.NONE);
        assertEquals(Shape.PARSED, changes.shape(true, MessageType.NOTIFICATION));
        assertNull(changes.shape(true, MessageType.OPEN));
    }

    @Test
    void severalSectionsAreOneSubscription() {
        Subscription both = subscription(true, selection(true, false, false, MessageType.OPEN), MessageSelection.NONE)
                .and(subscription(false, selection(false, true, false, MessageType.UPDATE), selection(true, false, false, MessageType.KEEPALIVE)));
        assertTrue(both.neighborChanges());
        assertFalse(both.fsm());
        assertEquals(new Shape(true, true, false), both.shape(true, MessageType.OPEN));
        assertEquals(new Shape(true, true, false), both.shape(true, MessageType.UPDATE));
        assertEquals(Shape.PARSED, both.shape(false, MessageType.KEEPALIVE));
    }
}
