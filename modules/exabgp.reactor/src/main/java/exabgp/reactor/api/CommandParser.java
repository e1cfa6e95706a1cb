package exabgp.reactor.api;

import exabgp.reactor.grammar.CommandGrammar;
import exabgp.reactor.grammar.Keywords;
import java.util.Set;

/**
 * Reads the lines of one client. The spellings of versions 4 and 6 are both understood, whatever version answers are given in. Never throws: what is no command is one as well,
 * {@link Command.Refused}. Remembers attributes between lines, so each client has its own; for the thread that reads this client.
 */
final class CommandParser {
    /** Characters of a faulty command that its answer quotes: a command may have a million. */
    private static final int QUOTED = 200;

    private static final Set<String> BARE = Set.of("announce", "withdraw");

    private boolean grouping;
    private final RouteCommands routes = new RouteCommands(new CommandGrammar());

    /** Reads one line without its end. */
    Command parse(String line) {
        if (line.isBlank()) {
            return new Command.Comment();
        }
        if (!isText(line)) {
            return new Command.Refused("a line which is not plain text");
        }
        String stripped = line.strip();
        if (stripped.charAt(0) == '#') {
            return new Command.Comment();
        }
        if (stripped.startsWith("debug ")) {
            return new Command.Debug(stripped.substring("debug ".length()));
        }
        CommandTail tail = CommandTail.of(stripped);
        Command command = command(new Words(tail.line()), tail);
        // within a group everything without a selector is part of it, also what cannot be read
        return grouping && BARE.contains(new Words(stripped).next()) && command instanceof Command.Groupable part ? new Command.Grouped(part, line.length()) : command;
    }

    /** Whether a group is open, so that what is read belongs to it. */
    boolean isGrouping() {
        return grouping;
    }

    private static boolean isText(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c < ' ' && c != '\t') || c > '~') {
                return false;
            }
        }
        return true;
    }

    private Command command(Words in, CommandTail tail) {
        CommandTree.Place place = CommandTree.follow(in);
        ApiCommand command = place.command();
        return command == null ? new Command.Refused(refusal(in) + Keywords.hint(in.peek(), place.words())) : command(command, place.selector(), in, tail);
    }

    private Command command(ApiCommand command, Selector selector, Words in, CommandTail tail) {
        Form form = tail.form();
        Acknowledgement how = tail.how();
        return switch (command) {
            case DAEMON_RELOAD -> complete(in, new Command.Reload(form));
            case DAEMON_RESTART -> complete(in, new Command.Restart(form));
            case DAEMON_SHUTDOWN -> complete(in, new Command.Shutdown(form));
            case DAEMON_STATUS -> complete(in, new Command.Status(form));
            case GROUP_END -> {
                grouping &= !in.isEmpty();
                yield complete(in, new Command.GroupEnd(how));
            }
            case GROUP_START -> {
                grouping |= in.isEmpty();
                yield complete(in, new Command.GroupStart(form));
            }
            case SESSION_ACK_DISABLE -> complete(in, new Command.Acknowledge(Command.Acknowledge.Mode.DISABLE));
            case SESSION_ACK_ENABLE -> complete(in, new Command.Acknowledge(Command.Acknowledge.Mode.ENABLE));
            case SESSION_ACK_SILENCE -> complete(in, new Command.Acknowledge(Command.Acknowledge.Mode.SILENCE));
            case SESSION_BYE -> new Command.Bye();
            case SESSION_PING -> new Command.Ping(form);
            case SESSION_RESET -> complete(in, new Command.Reset(form));
            case SESSION_SYNC_DISABLE -> complete(in, new Command.Synchronize(false));
            case SESSION_SYNC_ENABLE -> complete(in, new Command.Synchronize(true));
            case SYSTEM_API_VERSION -> {
                String wanted = in.next();
                yield complete(in, new Command.ApiVersion(wanted.isEmpty() ? null : wanted, form));
            }
            case SYSTEM_CRASH -> complete(in, new Command.Crash());
            case SYSTEM_HELP -> complete(in, new Command.Help(form));
            case SYSTEM_QUEUE_STATUS -> complete(in, new Command.QueueStatus(form));
            case SYSTEM_VERSION -> complete(in, new Command.Version(form));
            case RIB_CLEAR_IN -> complete(in, new Command.ClearIn(selector));
            case RIB_CLEAR_OUT -> complete(in, new Command.ClearOut(selector));
            case RIB_FLUSH_OUT -> complete(in, new Command.FlushOut(selector));
            case RIB_SHOW_IN -> ShowParser.routes(selector, true, in, form);
            case RIB_SHOW_OUT -> ShowParser.routes(selector, false, in, form);
            case PEER_CREATE -> PeerParser.parse(in);
            case PEER_DELETE -> deletion(in);
            case PEER_GROUP -> new GroupParser(routes, this::command).parse(selector, in.rest(), how);
            case PEER_LIST -> complete(in, new Command.ListPeers());
            case PEER_ROUTES_ADD -> RouteStoreParser.add(routes, selector, in);
            case PEER_ROUTES_LIST -> RouteStoreParser.list(selector, in);
            case PEER_ROUTES_REMOVE -> RouteStoreParser.remove(routes, selector, in);
            case PEER_SHOW -> ShowParser.peers(selector, in, form);
            case PEER_TEARDOWN -> teardown(selector, in);
            case ANNOUNCE_ATTRIBUTE, ANNOUNCE_ATTRIBUTES -> routes.announceShared(selector, in, how);
            case ANNOUNCE_BGP_LS -> routes.announce(selector, "bgp-ls", in, how);
            case ANNOUNCE_EOR -> RouteCommands.endOfRib(selector, in, how);
            case ANNOUNCE_FLOW -> routes.announce(selector, "flow", in, how);
            case ANNOUNCE_IPV4 -> routes.announce(selector, "ipv4", in, how);
            case ANNOUNCE_IPV6 -> routes.announce(selector, "ipv6", in, how);
            case ANNOUNCE_L2VPN -> routes.announce(selector, "l2vpn", in, how);
            case ANNOUNCE_OPERATIONAL -> RouteCommands.operational(selector, in, how);
            case ANNOUNCE_ROUTE -> routes.announce(selector, "route", in, how);
            case ANNOUNCE_ROUTE_REFRESH -> RouteCommands.refresh(selector, in, how);
            case ANNOUNCE_SR_POLICY -> routes.announce(selector, "sr-policy", in, how);
            case ANNOUNCE_VPLS -> routes.announce(selector, "vpls", in, how);
            case ANNOUNCE_WATCHDOG -> RouteCommands.watchdog(in, true, how);
            case WITHDRAW_ATTRIBUTE, WITHDRAW_ATTRIBUTES -> routes.withdrawShared(selector, in, how);
            case WITHDRAW_BGP_LS -> routes.withdraw(selector, "bgp-ls", in, how);
            case WITHDRAW_FLOW -> routes.withdraw(selector, "flow", in, how);
            case WITHDRAW_IPV4 -> routes.withdraw(selector, "ipv4", in, how);
            case WITHDRAW_IPV6 -> routes.withdraw(selector, "ipv6", in, how);
            case WITHDRAW_L2VPN -> routes.withdraw(selector, "l2vpn", in, how);
            case WITHDRAW_ROUTE -> routes.withdraw(selector, "route", in, how);
            case WITHDRAW_SR_POLICY -> routes.withdraw(selector, "sr-policy", in, how);
            case WITHDRAW_VPLS -> routes.withdraw(selector, "vpls", in, how);
            case WITHDRAW_WATCHDOG -> RouteCommands.watchdog(in, false, how);
        };
    }

    private static Command deletion(Words in) {
        Selector selector = SelectorParser.begins(in.peek()) ? SelectorParser.parse(in) : null;
        return selector == null ? unknown(in) : complete(in, new Command.DeletePeers(selector));
    }

    private static Command teardown(Selector selector, Words in) {
        String code = in.next();
        try {
            int subcode = Integer.parseInt(code);
            if (subcode < 0 || subcode > 255) {
                return new Command.Refused("teardown needs a number from 0 to 255, not " + code);
            }
            return complete(in, new Command.Teardown(selector, subcode));
        } catch (NumberFormatException e) {
            return new Command.Refused("teardown needs a number from 0 to 255" + (code.isEmpty() ? "" : ", not " + code));
        }
    }

    /** The command, when nothing is left of the line. */
    static Command complete(Words in, Command command) {
        return in.isEmpty() ? command : unknown(in);
    }

    static Command unknown(Words in) {
        return new Command.Refused(refusal(in));
    }

    private static String refusal(Words in) {
        return "unknown command: " + excerpt(in.line());
    }

    /** As much of a text as an answer quotes. */
    static String excerpt(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...";
    }
}
