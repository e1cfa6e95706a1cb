package exabgp.reactor.api;

import java.util.ArrayList;
import java.util.List;

/** The commands of a client between {@code group start} and {@code group end}. For the thread that runs the {@link Dispatcher}. */
final class GroupBuffer {
    static final int MOST_COMMANDS = 100_000;
    static final long MOST_OCTETS = 100L << 20;

    private final List<Command.Groupable> commands = new ArrayList<>();
    private long octets;

    /** Adds a command whose line has so many octets. False when there is no room for it. */
    boolean add(Command.Groupable command, int length) {
        if (commands.size() == MOST_COMMANDS || octets + length > MOST_OCTETS) {
            return false;
        }
        octets += length;
        return commands.add(command);
    }

    List<Command.Groupable> commands() {
        return commands;
    }
}
