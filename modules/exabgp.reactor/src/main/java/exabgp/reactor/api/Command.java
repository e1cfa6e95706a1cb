package exabgp.reactor.api;

import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.operational.OperationalTlv;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client wants. Both spellings, that of version 4 and that of version 6, come to the same commands. */
sealed interface Command {
    /** An empty line or a comment. */
    record Comment() implements Command {}

    /** Something for the log; it is not answered. */
    record Debug(String text) implements Command {}

    /**
     * What cannot be done.
     *
     * @param reason why, null when there is nothing to say but that it is no command
     */
    record Refused(@Nullable String reason) implements Groupable {
        /** What the client is told. */
        String text() {
            return reason == null ? "unknown command" : reason;
        }
    }

    /** What a group may hold. */
    sealed interface Groupable extends Command permits Refused, Announce, Withdraw, AnnounceBare, EndOfRib, Refresh, Operational, Watchdog {}

    /** Begin to gather commands. */
    record GroupStart(Form form) implements Command {}

    /** Do the commands that were gathered. */
    record GroupEnd(Acknowledgement how) implements Command {}

    /**
     * A command behind {@code group start}, without a selector.
     *
     * @param length octets of its line
     */
    record Grouped(Groupable command, int length) implements Command {}

    /** Do several commands as one. */
    record Group(Selector selector, List<Groupable> commands, Acknowledgement how) implements Command {
        /** Keeps its own list. */
        public Group {
            commands = List.copyOf(commands);
        }
    }

    /** Add a peer until the configuration is read again. One without a process is attached to the client. */
    record CreatePeer(NeighborConfig neighbor) implements Command {}

    /** Remove peers until the configuration is read again. */
    record DeletePeers(Selector selector) implements Command {}

    /** List announced routes with their indices; of one family, if {@code afi} is not null. */
    record ListRoutes(Selector selector, @Nullable Afi afi, @Nullable Safi safi) implements Command {
        /** Whether routes of this family are wanted. */
        boolean wants(Family family) {
            return (afi == null || afi.code() == family.afi()) && (safi == null || safi.code() == family.safi());
        }
    }

    /** Announce routes and tell their indices. */
    record AddRoutes(Selector selector, List<ParsedRoute> routes) implements Command {
        /** Keeps its own list. */
        public AddRoutes {
            routes = List.copyOf(routes);
        }
    }

    /** Withdraw routes and tell their indices. */
    record RemoveRoutes(Selector selector, List<ParsedRoute> routes) implements Command {
        /** Keeps its own list. */
        public RemoveRoutes {
            routes = List.copyOf(routes);
        }
    }

    /** Withdraw the route with an index. */
    record RemoveIndex(Selector selector, String index) implements Command {}

    /** Stop the daemon. */
    record Shutdown(Form form) implements Command {}

    /** Read the configuration again. */
    record Reload(Form form) implements Command {}

    /** Read the configuration again and open every session anew. */
    record Restart(Form form) implements Command {}

    /** Tell of the daemon and its peers. */
    record Status(Form form) implements Command {}

    /** Switch acknowledgements. */
    record Acknowledge(Mode mode) implements Command {
        /** How. */
        enum Mode {
            ENABLE,
            /** This very command is the last one acknowledged. */
            DISABLE,
            /** At once, without a word. */
            SILENCE
        }
    }

    /** Say when changes of routes are acknowledged from now on. */
    record Synchronize(boolean written) implements Command {}

    /** Forget what the client asked for and was not done. Commands are done in order, so there is never anything to forget. */
    record Reset(Form form) implements Command {}

    /** Say that the daemon lives. */
    record Ping(Form form) implements Command {}

    /** The client goes. */
    record Bye() implements Command {}

    /** List the commands. */
    record Help(Form form) implements Command {}

    /** Tell the version of the program. */
    record Version(Form form) implements Command {}

    /** Fail inside the daemon, to see that it survives. */
    record Crash() implements Command {}

    /** Tell what waits to be read by clients. */
    record QueueStatus(Form form) implements Command {}

    /**
     * Show or choose the version of the API.
     *
     * @param wanted the version as it was written, null to show the present one
     */
    record ApiVersion(@Nullable String wanted, Form form) implements Command {}

    /**
     * Show routes.
     *
     * @param received   those received, else those announced
     * @param extensive  with attributes
     * @param kinds      the kinds of routes wanted, none for all
     * @param neighbors  values which have to stand behind {@code neighbor} in the name of the neighbor
     */
    record ShowRoutes(Selector selector, boolean received, boolean extensive, List<RouteKind> kinds, List<String> neighbors, Form form) implements Command {
        /** Keeps its own lists. */
        public ShowRoutes {
            kinds = List.copyOf(kinds);
            neighbors = List.copyOf(neighbors);
        }
    }

    /** A group of families that {@code rib show} can be limited to. */
    enum RouteKind {
        INET,
        FLOW,
        L2VPN
    }

    /** Send all announced routes again. */
    record FlushOut(Selector selector) implements Command {}

    /** Forget the routes received. */
    record ClearIn(Selector selector) implements Command {}

    /** Withdraw all routes and forget them. */
    record ClearOut(Selector selector) implements Command {}

    /** List the peers. */
    record ListPeers() implements Command {}

    /**
     * Show peers.
     *
     * @param address the only peer wanted, null for all
     */
    record ShowPeers(Selector selector, View view, @Nullable String address, Form form) implements Command {
        /** How much of each. */
        enum View {
            USAGE,
            SUMMARY,
            EXTENSIVE,
            CONFIGURATION
        }
    }

    /** Close sessions with a Cease of this subcode, 0 to 255; they are opened again. */
    record Teardown(Selector selector, int subcode) implements Command {}

    /** Announce routes. */
    record Announce(Selector selector, List<ParsedRoute> routes, Acknowledgement how) implements Groupable {
        /** Keeps its own list. */
        public Announce {
            routes = List.copyOf(routes);
        }
    }

    /** Withdraw routes. */
    record Withdraw(Selector selector, List<ParsedRoute> routes, Acknowledgement how) implements Groupable {
        /** Keeps its own list. */
        public Withdraw {
            routes = List.copyOf(routes);
        }
    }

    /** Send an UPDATE with attributes and no NLRI. */
    record AnnounceBare(Selector selector, Attributes attributes, boolean nextHopSelf, Acknowledgement how) implements Groupable {}

    /** Send End-of-RIB. */
    record EndOfRib(Selector selector, Family family, Acknowledgement how) implements Groupable {}

    /** Ask for the routes of a family. */
    record Refresh(Selector selector, Family family, Acknowledgement how) implements Groupable {}

    /** Send an OPERATIONAL message. */
    record Operational(Selector selector, OperationalTlv tlv, Acknowledgement how) implements Groupable {}

    /**
     * Announce or withdraw the routes tied to a watchdog.
     *
     * @param name which, null for the name of the client
     */
    record Watchdog(@Nullable String name, boolean announce, Acknowledgement how) implements Groupable {}
}
