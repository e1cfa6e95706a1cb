package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.session.Event.Faulted;
import exabgp.session.Event.Received;
import exabgp.session.Event.Signal;
import exabgp.wire.Octets;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.message.MessageType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FsmTest {
    /**
     * Every event in every state. A cell is the state to be in and the action, either of them left out when there is none; {@code 5/1} is to end with that NOTIFICATION and
     * {@code CLOSE} to end without one, both in IDLE.
     */
    private static final String TABLE =
            """
            event              | IDLE              | ACTIVE | CONNECT           | OPENSENT            | OPENCONFIRM           | ESTABLISHED
            BEGIN              | ACTIVE            | -      | -                 | -                   | -                     | -
            ATTEMPT            | -                 | IDLE   | -                 | -                   | -                     | -
            CONNECTED          | CONNECT SEND_OPEN | -      | -                 | -                   | -                     | -
            OPEN_SENT          | -                 | -      | OPENSENT          | -                   | -                     | -
            OPEN_WAIT_EXPIRED  | -                 | -      | 5/1               | 5/1                 | 5/2                   | -
            HOLD_EXPIRED       | -                 | -      | 4/0               | 4/0                 | 4/0                   | 4/0
            SEND_HOLD_EXPIRED  | -                 | -      | 8/0               | 8/0                 | 8/0                   | 8/0
            LOST               | CLOSE             | CLOSE  | CLOSE             | CLOSE               | CLOSE                 | CLOSE
            STOPPED            | CLOSE             | CLOSE  | CLOSE             | CLOSE               | CLOSE                 | CLOSE
            OPEN               | -                 | -      | CONNECT SEND_OPEN | OPENCONFIRM CONFIRM | 5/2                   | 5/3
            UPDATE             | -                 | -      | 5/1               | 5/1                 | 5/2                   | ESTABLISHED DELIVER
            NOTIFICATION       | -                 | -      | CLOSE             | CLOSE               | CLOSE                 | CLOSE
            KEEPALIVE          | -                 | -      | 5/1               | 5/1                 | ESTABLISHED ESTABLISH | ESTABLISHED DELIVER
            ROUTE_REFRESH      | -                 | -      | 5/1               | 5/1                 | 5/2                   | ESTABLISHED DELIVER
            OPERATIONAL        | -                 | -      | 5/1               | 5/1                 | 5/2                   | ESTABLISHED DELIVER
            fault              | -                 | -      | 1/2               | 1/2                 | 1/2                   | 1/2
            """;

    @TestFactory
    Stream<DynamicTest> everyEventInEveryState() {
        List<String> lines = TABLE.lines().toList();
        List<String> states = cells(lines.getFirst());
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = cells(line);
            for (int column = 1; column < row.size(); column++) {
                State state = State.valueOf(states.get(column));
                Event event = events().get(row.getFirst());
                String expected = row.get(column);
                tests.add(DynamicTest.dynamicTest(row.getFirst() + " in " + state, () -> assertEquals(expected, describe(state, Fsm.step(state, event)))));
            }
        }
        return tests.stream();
    }

    @Test
    void theTableHasEveryEventAndEveryState() {
        List<String> lines = TABLE.lines().toList();
        assertEquals(Stream.of(State.values()).map(State::name).toList(), cells(lines.getFirst()).subList(1, 7));
        assertEquals(List.copyOf(events().keySet()), lines.stream().skip(1).map(line -> cells(line).getFirst()).toList());
        assertTrue(lines.stream().allMatch(line -> cells(line).size() == 7));
    }

    @Test
    void theReasonsAreWordedAsExabgpWordsThem() {
        assertEquals("waited for open too long, we do not like stuck in active", data(State.OPENSENT, Signal.OPEN_WAIT_EXPIRED));
        assertEquals("The first packet received is not an open message (UPDATE)", data(State.OPENSENT, new Received(MessageType.UPDATE)));
        assertEquals("Receive Unexpected Message in OpenConfirm State", data(State.OPENCONFIRM, new Received(MessageType.UPDATE)));
        assertEquals("Receive Unexpected Message in Established State", data(State.ESTABLISHED, new Received(MessageType.OPEN)));
        assertEquals("", data(State.ESTABLISHED, Signal.HOLD_EXPIRED));
        assertEquals("", data(State.ESTABLISHED, Signal.SEND_HOLD_EXPIRED));
    }

    @Test
    void aFaultKeepsItsCodeDataAndReason() {
        ProtocolFault fault = new ProtocolFault(NotificationCode.BAD_MESSAGE_LENGTH, "no good", Octets.of(1, 2));
        Action.Notify notify = (Action.Notify) Fsm.step(State.ESTABLISHED, new Faulted(fault)).action();
        assertEquals(new Action.Notify(NotificationCode.BAD_MESSAGE_LENGTH, Octets.of(1, 2), "no good"), notify);
    }

    private static Map<String, Event> events() {
        Map<String, Event> events = new LinkedHashMap<>();
        for (Signal signal : Signal.values()) {
            events.put(signal.name(), signal);
        }
        for (MessageType type : MessageType.values()) {
            events.put(type.name(), new Received(type));
        }
        events.put("fault", new Faulted(new ProtocolFault(NotificationCode.BAD_MESSAGE_LENGTH, "no good")));
        return events;
    }

    private static String describe(State before, Fsm.Step step) {
        return switch (step.action()) {
            case Action.Notify notify -> ended(step, notify.code().code() + "/" + notify.code().subcode());
            case Action.Plain plain ->
                switch (plain) {
                    case NOTHING -> step.state() == before ? "-" : step.state().name();
                    case CLOSE -> ended(step, "CLOSE");
                    case SEND_OPEN, CONFIRM, ESTABLISH, DELIVER -> step.state() + " " + plain;
                };
        };
    }

    private static String ended(Fsm.Step step, String how) {
        return step.state() == State.IDLE ? how : how + " but in " + step.state();
    }

    private static String data(State state, Event event) {
        Action.Notify notify = (Action.Notify) Fsm.step(state, event).action();
        return new String(notify.data().toByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|")).map(String::strip).toList();
    }
}
