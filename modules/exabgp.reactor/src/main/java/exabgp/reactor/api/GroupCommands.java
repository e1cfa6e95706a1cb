package exabgp.reactor.api;

import java.util.List;
import java.util.function.Supplier;

/** The commands about groups. For the thread that runs the {@link Dispatcher}. */
final class GroupCommands {
    private final Answers answers;
    private final Daemon daemon;

    GroupCommands(Answers answers, Daemon daemon) {
        this.answers = answers;
        this.daemon = daemon;
    }

    /** Opens a group. */
    void start(Client client, boolean json) {
        if (client.group() != null) {
            client.fail(json, "already in group block (nested groups not allowed)");
            return;
        }
        client.group(new GroupBuffer());
        client.answer(answers.plain(json, "group started"));
    }

    /** Keeps a command for the end of the group, if one is open and has room. What comes after a group was discarded is no part of one. */
    void gather(Client client, Command.Grouped grouped, boolean json) {
        GroupBuffer buffer = client.group();
        if (buffer != null && buffer.add(grouped.command(), grouped.length())) {
            client.done();
        } else {
            client.group(null);
            client.fail(json, "group buffer limit reached, group discarded");
        }
    }

    /**
     * Does what was gathered.
     *
     * @param peers gives those addressed; when there is none the client is told
     */
    void end(Client client, boolean json, Acknowledgement how, Supplier<List<Peer>> peers) {
        GroupBuffer buffer = client.group();
        client.group(null);
        if (buffer == null) {
            client.fail(json, "not in group block");
        } else if (buffer.commands().isEmpty()) {
            client.answer(answers.groupEmpty(json));
        } else {
            List<Peer> addressed = peers.get();
            if (!addressed.isEmpty()) {
                GroupRunner.Outcome outcome = new GroupRunner(client, addressed, daemon.peers()).run(buffer.commands());
                answers.group(json, outcome).forEach(client::data);
                client.acknowledge(how, outcome.written());
            }
        }
    }

    /** Does a group of one line; nothing when there is no peer, of which the client was told. */
    void run(Client client, Command.Group group, List<Peer> peers) {
        if (peers.isEmpty()) {
            return;
        }
        GroupRunner.Outcome outcome = new GroupRunner(client, peers, daemon.peers()).run(group.commands());
        if (outcome.errors().isEmpty()) {
            client.acknowledge(group.how(), outcome.written());
        } else {
            client.error(String.join("; ", outcome.errors()));
        }
    }
}
