package exabgp.reactor.api;

import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.format.ApiVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each command does, and what it is answered. For the thread that runs the {@link Dispatcher}. */
final class Execution {
    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

    private final Daemon daemon;
    private final ApiProcesses processes;
    private final Selections selections;
    private final Answers answers;
    private final GroupCommands groups;

    Execution(Daemon daemon, ApiProcesses processes, ControlClients clients, Selections selections) {
        this.daemon = daemon;
        this.processes = processes;
        this.selections = selections;
        this.answers = new Answers(daemon, processes, clients);
        this.groups = new GroupCommands(answers, daemon);
    }

    /** Does one command. */
    void execute(Client client, Command command) {
        switch (command) {
            case Command.Comment ignored -> client.done();
            case Command.Debug debug -> LOG.warn("helper {}: {}", client.name(), debug.text());
            case Command.Refused refused -> refuse(client, refused);
            case Command.Shutdown shutdown -> soon(client, shutdown.form(), "shutdown in progress", daemon::shutdown);
            case Command.Reload reload -> soon(client, reload.form(), "reload in progress", daemon::reload);
            case Command.Restart restart -> soon(client, restart.form(), "restart in progress", daemon::restart);
            case Command.Status status -> client.answer(answers.status(json(status.form())));
            case Command.Acknowledge acknowledge -> acknowledge(client, acknowledge.mode());
            case Command.Synchronize synchronize -> {
                client.synchronize(synchronize.written());
                client.done();
            }
            case Command.Reset reset -> client.answer(answers.plain(json(reset.form()), "asynchronous queue cleared"));
            case Command.Ping ping -> client.answer(answers.ping(ping.form() != Form.TEXT));
            case Command.Bye ignored -> client.done();
            case Command.Help help -> client.answer(answers.help(json(help.form())));
            case Command.Version version -> client.answer(answers.version(json(version.form())));
            case Command.Crash ignored -> {
                client.done();
                throw new IllegalStateException("a crash was asked for");
            }
            case Command.QueueStatus status -> client.answer(answers.queues(json(status.form())));
            case Command.ApiVersion version -> apiVersion(client, version);
            case Command.ShowRoutes show -> showRoutes(client, show);
            case Command.FlushOut flush -> each(client, flush.selector(), peer -> peer.announced().flush());
            case Command.ClearIn clear -> each(client, clear.selector(), peer -> peer.received().clear());
            case Command.ClearOut clear -> each(client, clear.selector(), peer -> peer.announced().clear());
            case Command.ListPeers ignored -> client.answer(answers.list(selections.visible(client, Selector.ALL)));
            case Command.ShowPeers show -> showPeers(client, show);
            case Command.Teardown teardown -> each(client, teardown.selector(), peer -> peer.teardown(teardown.subcode()));
            case Command.Announce announce -> change(client, announce.selector(), announce.how(), RouteChanges.announce(announce.routes()));
            case Command.Withdraw withdraw -> change(client, withdraw.selector(), withdraw.how(), RouteChanges.withdraw(withdraw.routes()));
            case Command.AnnounceBare bare -> change(client, bare.selector(), bare.how(), RouteChanges.bare(bare));
            case Command.EndOfRib end -> send(client, end.selector(), end.how(), PeerMessage.endOfRib(end), true);
            case Command.Refresh refresh -> send(client, refresh.selector(), refresh.how(), PeerMessage.refresh(refresh), false);
            case Command.Operational operational -> send(client, operational.selector(), operational.how(), PeerMessage.operational(operational), false);
            case Command.Watchdog watchdog -> watchdog(client, watchdog);
            case Command.GroupStart start -> groups.start(client, json(start.form()));
            case Command.Grouped grouped when client.group() == null -> execute(client, grouped.command());
            case Command.Grouped grouped -> groups.gather(client, grouped, json(Form.USUAL));
            case Command.GroupEnd end -> groups.end(client, json(end.how().form()), end.how(), () -> selections.selected(client, Selector.ALL));
            case Command.Group group -> groups.run(client, group, selections.selected(client, group.selector()));
            case Command.CreatePeer create -> create(client, create.neighbor());
            case Command.DeletePeers delete -> each(client, delete.selector(), daemon::delete);
            case Command.ListRoutes list -> routes(client, list.selector(), store -> store.list(list));
            case Command.AddRoutes add -> routes(client, add.selector(), store -> store.add(add.routes()));
            case Command.RemoveRoutes remove -> routes(client, remove.selector(), store -> store.remove(remove.routes()));
            case Command.RemoveIndex remove -> routes(client, remove.selector(), store -> store.remove(remove.index()));
        }
    }

    private static void refuse(Client client, Command.Refused refused) {
        LOG.warn("helper {}: {}", client.name(), refused.reason());
        client.error(refused.text());
    }

    /** Whether a command of this form is answered in JSON. */
    boolean json(Form form) {
        return switch (form) {
            case JSON -> true;
            case TEXT -> false;
            case USUAL -> processes.version() == ApiVersion.V6;
        };
    }

    private void soon(Client client, Form form, String what, Runnable action) {
        client.answer(answers.plain(json(form), what));
        action.run();
    }

    private static void acknowledge(Client client, Command.Acknowledge.Mode mode) {
        switch (mode) {
            case ENABLE -> {
                client.acknowledge(true);
                client.done();
            }
            case DISABLE -> {
                client.done();
                client.acknowledge(false);
            }
            case SILENCE -> client.acknowledge(false);
        }
    }

    private void apiVersion(Client client, Command.ApiVersion command) {
        boolean json = json(command.form());
        if (command.wanted() == null) {
            client.answer(answers.apiVersion(json, processes.version()));
            return;
        }
        ApiVersion wanted = null;
        for (ApiVersion known : ApiVersion.values()) {
            if (Integer.toString(known.number()).equals(command.wanted())) {
                wanted = known;
            }
        }
        if (wanted == null) {
            client.fail(json, "API version must be 4 or 6");
            return;
        }
        processes.version(wanted);
        client.answer(answers.versionSet(json, wanted));
    }

    private void each(Client client, Selector selector, Consumer<Peer> action) {
        List<Peer> peers = selections.selected(client, selector);
        if (!peers.isEmpty()) {
            peers.forEach(action);
            client.done();
        }
    }

    /** Has peers sent a message; {@code routes} says whether it stands among the routes. */
    private void send(Client client, Selector selector, Acknowledgement how, PeerMessage message, boolean routes) {
        List<Peer> peers = selections.selected(client, selector);
        if (peers.isEmpty()) {
            return;
        }
        SyncAnswer written = new SyncAnswer(peers, routes);
        String error = message.send(peers, written);
        if (error == null) {
            client.acknowledge(how, written);
        } else {
            client.error(error);
        }
    }

    private void change(Client client, Selector selector, Acknowledgement how, RouteChanges changes) {
        List<Peer> peers = selections.selected(client, selector);
        if (!peers.isEmpty()) {
            String error = changes.apply(client, peers);
            if (error == null) {
                RouteChanges.acknowledge(client, how, peers);
            } else {
                client.error(error);
            }
        }
    }

    private void watchdog(Client client, Command.Watchdog command) {
        GroupRunner.watchdog(client, command, daemon.peers());
        RouteChanges.acknowledge(client, command.how(), selections.visible(client, Selector.ALL));
    }

    private void create(Client client, NeighborConfig wanted) {
        NeighborConfig neighbor = wanted.apis().isEmpty() && !client.sees(wanted) ? wanted.attachedTo(List.of(client.name())) : wanted;
        if (daemon.create(neighbor)) {
            client.done();
        } else {
            client.error("peer already exists: " + neighbor.name());
        }
    }

    private void routes(Client client, Selector selector, Consumer<RouteStore> action) {
        List<Peer> peers = selections.selected(client, selector);
        if (!peers.isEmpty()) {
            action.accept(new RouteStore(client, peers));
        }
    }

    private void showPeers(Client client, Command.ShowPeers command) {
        String address = command.address();
        List<Peer> peers = selections.visible(client, command.selector());
        if (address != null) {
            peers = peers.stream().filter(p -> p.neighbor().peer().toString().equals(address)).toList();
        }
        if (peers.isEmpty() && (address != null || !command.selector().equals(Selector.ALL))) {
            client.error("no neighbor matches");
            return;
        }
        client.answer(PeerText.show(command.view(), peers, json(command.form())));
    }

    private void showRoutes(Client client, Command.ShowRoutes command) {
        List<Peer> peers = new ArrayList<>(selections.visible(client, command.selector()));
        peers.removeIf(peer -> !command.neighbors().stream()
                .allMatch(word -> new Selector(List.of(new Selector.Term(List.of("neighbor " + word)))).matches(peer.neighbor().name())));
        if (peers.isEmpty()) {
            client.error("no neighbor matches");
            return;
        }
        client.lines(new RouteLines(command, List.copyOf(peers), json(command.form()), daemon.identity().chunk()));
        client.done();
    }
}
