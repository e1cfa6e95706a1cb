package exabgp.reactor.api;

import exabgp.reactor.grammar.CommandGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the lines of one client. The spellings of versions 4 and 6 are both understood, whatever version answers are given in. Never throws: what is no command is one as well,
 * {@link Command.Refused}. Remembers attributes between lines, so each client has its own; for the thread that reads this client.
 */
final class CommandParser {
    /** Characters of a faulty command that its answer quotes: a command may have a million. */
    private static final int QUOTED = 200;

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
        return command(new Words(tail.line()), tail);
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
        String word = in.next();
        return switch (word) {
            case "announce" -> routes.announce(Selector.ALL, in, tail.sync());
            case "withdraw" -> routes.withdraw(Selector.ALL, in, tail.sync());
            case "neighbor" -> addressed(in, tail);
            case "peer" -> peer(in, tail);
            case "teardown" -> teardown(Selector.ALL, in);
            case "show" -> show(Selector.ALL, in, tail.form());
            case "rib" -> rib(Selector.ALL, in, tail.form());
            case "flush" -> in.accept("adj-rib") && in.accept("out") ? complete(in, new Command.FlushOut(Selector.ALL)) : unknown(in);
            case "clear" -> in.accept("adj-rib") ? clear(Selector.ALL, in) : unknown(in);
            case "daemon" -> daemon(in.next(), in, tail.form());
            case "session" -> session(in.next(), in, tail.form());
            case "system" -> system(in.next(), in, tail.form());
            case "group" -> unsupported("group");
            case "create", "delete" -> unsupported(word + " neighbor");
            default -> plain(word, in, tail.form());
        };
    }

    /** The words of version 4 that stand alone. */
    private static Command plain(String word, Words in, Form form) {
        return switch (word) {
            case "shutdown", "reload", "restart", "status" -> daemon(word, in, form);
            case "reset", "ping", "bye" -> session(word, in, form);
            case "help", "version", "crash", "queue-status", "api" -> system(word, in, form);
            case "enable-ack" -> complete(in, new Command.Acknowledge(Command.Acknowledge.Mode.ENABLE));
            case "disable-ack" -> complete(in, new Command.Acknowledge(Command.Acknowledge.Mode.DISABLE));
            case "silence-ack" -> complete(in, new Command.Acknowledge(Command.Acknowledge.Mode.SILENCE));
            case "enable-sync" -> complete(in, new Command.Synchronize(true));
            case "disable-sync" -> complete(in, new Command.Synchronize(false));
            default -> unknown(in);
        };
    }

    private static Command daemon(String word, Words in, Form form) {
        return switch (word) {
            case "shutdown" -> complete(in, new Command.Shutdown(form));
            case "reload" -> complete(in, new Command.Reload(form));
            case "restart" -> complete(in, new Command.Restart(form));
            case "status" -> complete(in, new Command.Status(form));
            default -> unknown(in);
        };
    }

    private static Command session(String word, Words in, Form form) {
        return switch (word) {
            case "reset" -> complete(in, new Command.Reset(form));
            case "ping" -> new Command.Ping(form);
            case "bye" -> new Command.Bye();
            case "ack" -> switch (in.next()) {
                case "enable" -> complete(in, new Command.Acknowledge(Command.Acknowledge.Mode.ENABLE));
                case "disable" -> complete(in, new Command.Acknowledge(Command.Acknowledge.Mode.DISABLE));
                case "silence" -> complete(in, new Command.Acknowledge(Command.Acknowledge.Mode.SILENCE));
                default -> unknown(in);
            };
            case "sync" -> switch (in.next()) {
                case "enable" -> complete(in, new Command.Synchronize(true));
                case "disable" -> complete(in, new Command.Synchronize(false));
                default -> unknown(in);
            };
            default -> unknown(in);
        };
    }

    private static Command system(String word, Words in, Form form) {
        return switch (word) {
            case "help" -> complete(in, new Command.Help(form));
            case "version" -> complete(in, new Command.Version(form));
            case "crash" -> complete(in, new Command.Crash());
            case "queue-status" -> complete(in, new Command.QueueStatus(form));
            case "api" -> {
                if (!in.accept("version")) {
                    yield unknown(in);
                }
                String wanted = in.next();
                yield complete(in, new Command.ApiVersion(wanted.isEmpty() ? null : wanted, form));
            }
            default -> unknown(in);
        };
    }

    private Command peer(Words in, CommandTail tail) {
        return switch (in.peek()) {
            case "list" -> {
                in.next();
                yield complete(in, new Command.ListPeers());
            }
            case "show" -> {
                in.next();
                yield showPeers(Selector.ALL, in, tail.form());
            }
            case "create", "delete" -> unsupported("peer " + in.next());
            default -> addressed(in, tail);
        };
    }

    private Command addressed(Words in, CommandTail tail) {
        Selector selector = SelectorParser.parse(in);
        if (selector == null) {
            return unknown(in);
        }
        String word = in.next();
        return switch (word) {
            case "announce" -> routes.announce(selector, in, tail.sync());
            case "withdraw" -> routes.withdraw(selector, in, tail.sync());
            case "teardown" -> teardown(selector, in);
            case "show" -> in.peek().equals("neighbor") || in.peek().equals("adj-rib") ? show(selector, in, tail.form()) : showPeers(selector, in, tail.form());
            case "rib" -> rib(selector, in, tail.form());
            case "routes", "group" -> unsupported("peer " + word);
            default -> unknown(in);
        };
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

    private static Command show(Selector selector, Words in, Form form) {
        return switch (in.next()) {
            case "neighbor" -> showPeers(selector, in, form);
            case "adj-rib" -> showRoutes(selector, in, form);
            default -> unknown(in);
        };
    }

    private static Command rib(Selector selector, Words in, Form form) {
        return switch (in.next()) {
            case "show" -> showRoutes(selector, in, form);
            case "flush" -> in.accept("out") ? complete(in, new Command.FlushOut(selector)) : unknown(in);
            case "clear" -> clear(selector, in);
            default -> unknown(in);
        };
    }

    private static Command clear(Selector selector, Words in) {
        return switch (in.next()) {
            case "in" -> complete(in, new Command.ClearIn(selector));
            case "out" -> complete(in, new Command.ClearOut(selector));
            default -> unknown(in);
        };
    }

    private static Command showPeers(Selector selector, Words in, Form form) {
        Command.ShowPeers.View view = Command.ShowPeers.View.USAGE;
        String address = null;
        while (!in.isEmpty()) {
            String word = in.next();
            switch (word) {
                case "summary" -> view = Command.ShowPeers.View.SUMMARY;
                case "extensive" -> view = Command.ShowPeers.View.EXTENSIVE;
                case "configuration" -> view = Command.ShowPeers.View.CONFIGURATION;
                default -> address = word;
            }
        }
        return new Command.ShowPeers(selector, view, address, form);
    }

    private static Command showRoutes(Selector selector, Words in, Form form) {
        String table = in.next();
        if (!table.equals("in") && !table.equals("out")) {
            return unknown(in);
        }
        boolean extensive = false;
        List<Command.RouteKind> kinds = new ArrayList<>();
        List<String> neighbors = new ArrayList<>();
        while (!in.isEmpty()) {
            String word = in.next();
            switch (word) {
                case "extensive" -> extensive = true;
                case "inet", "flow", "l2vpn" -> kinds.add(Command.RouteKind.valueOf(word.toUpperCase(Locale.ROOT)));
                default -> neighbors.add(word);
            }
        }
        return new Command.ShowRoutes(selector, table.equals("in"), extensive, kinds, neighbors, form);
    }

    /** The command, when nothing is left of the line. */
    static Command complete(Words in, Command command) {
        return in.isEmpty() ? command : unknown(in);
    }

    static Command unknown(Words in) {
        return new Command.Refused("unknown command: " + excerpt(in.line()));
    }

    /** As much of a text as an answer quotes. */
    static String excerpt(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...";
    }

    static Command unsupported(String what) {
        return new Command.Refused(what + " is not supported by this version");
    }
}
