package exabgp.reactor.api;

import java.util.List;

/** Commands that one client wrote at a time, on their way to the {@link Dispatcher}. */
public final class Batch {
    private final Client client;
    private final List<Command> commands;
    private final boolean last;

    Batch(Client client, List<Command> commands) {
        this(client, commands, false);
    }

    private Batch(Client client, List<Command> commands, boolean last) {
        this.client = client;
        this.commands = List.copyOf(commands);
        this.last = last;
    }

    /** What stands behind the last command of a client: once it is reached, all answers are in its queue. */
    static Batch end(Client client) {
        return new Batch(client, List.of(), true);
    }

    Client client() {
        return client;
    }

    List<Command> commands() {
        return commands;
    }

    boolean isLast() {
        return last;
    }
}
