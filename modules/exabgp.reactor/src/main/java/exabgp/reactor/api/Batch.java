package exabgp.reactor.api;

import java.util.List;

/** Commands that one client wrote at a time, on their way to the {@link Dispatcher}. */
public final class Batch {
    private final Client client;
    private final List<Command> commands;

    Batch(Client client, List<Command> commands) {
        this.client = client;
        this.commands = List.copyOf(commands);
    }

    Client client() {
        return client;
    }

    List<Command> commands() {
        return commands;
    }
}
