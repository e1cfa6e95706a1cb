package exabgp.cli.healthcheck;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.UsageError;
import exabgp.cli.system.Account;
import exabgp.reactor.grammar.CommandGrammar;
import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Prefix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns options into settings. */
public final class OptionReader {
    private static final Map<State, Integer> METRICS = Map.of(State.UP, 100, State.DOWN, 1000, State.DISABLED, 500);

    private static final List<Prefix> SAMPLE = List.of(new Prefix(new Ipv4(0xC000_0200), 32));
    private static final String ROUTE = " route ";

    private final Values values;

    private OptionReader(Values values) {
        this.values = values;
    }

    /**
     * Reads the options.
     *
     * @param acknowledged whether the daemon acknowledges, where {@code --no-ack} is not given
     * @throws UsageError when a value does not fit
     * @throws IOException when there is no such user or group
     */
    public static Settings read(Arguments arguments, boolean acknowledged) throws UsageError, IOException {
        var values = new Values(arguments);
        return new OptionReader(values).settings(acknowledged && !values.has("no-ack"));
    }

    private Settings settings(boolean acknowledged) throws UsageError, IOException {
        var timing = new Timing(values.seconds("interval", 5), values.seconds("fast-interval", 1), values.seconds("timeout", 5));
        var thresholds = new Thresholds(values.count("rise", 3), values.count("fall", 3));
        return new Settings(values.words(Options.COMMAND), values.path("disable"), timing, thresholds, addressing(), announcement(),
                values.has("deaggregate-networks"), values.count("start-ip", 0), hooks(), values.has("debounce"), acknowledged,
                values.path("pid"), account());
    }

    private Addressing addressing() throws UsageError {
        var named = new ArrayList<ServiceAddress>();
        for (var text : values.texts("ip-ifname")) {
            int percent = text.indexOf('%');
            if (percent < 1 || percent == text.length() - 1) {
                throw Values.wrong("ip-ifname", text, "ADDRESS%INTERFACE");
            }
            named.add(address("ip-ifname", text.substring(0, percent), text.substring(percent + 1)));
        }
        for (var text : values.texts("ip")) {
            var address = address("ip", text, ServiceAddress.LOOPBACK);
            // one that has an interface of its own stays there
            if (named.stream().noneMatch(known -> known.network().equals(address.network()) && known.address().equals(address.address()))) {
                named.add(address);
            }
        }
        boolean setup = !values.has("no-ip-setup");
        return new Addressing(named, setup, setup && values.has("dynamic-ip-setup"), values.text("label"), values.has("label-exact-match"),
                values.has("sudo"));
    }

    private static ServiceAddress address(String option, String text, String device) throws UsageError {
        try {
            return ServiceAddress.parse(text, device);
        } catch (IllegalArgumentException e) {
            throw new UsageError("argument --" + option + ": " + e.getMessage());
        }
    }

    private Announcement announcement() throws UsageError {
        var metrics = new EnumMap<State, Long>(State.class);
        var paths = new EnumMap<State, String>(State.class);
        for (var metric : METRICS.entrySet()) {
            var state = metric.getKey();
            metrics.put(state, values.number(state.word() + "-metric", metric.getValue(), 0));
            var path = values.text(state.word() + "-as-path");
            if (!path.isEmpty()) {
                paths.put(state, path);
            }
        }
        var attributes = new Attributes(values.number("local-preference", -1, -1), values.text("community"), values.text("disabled-community"),
                values.text("extended-community"), values.text("large-community"), values.text("as-path"), paths);
        var announcement = new Announcement(List.of(), values.texts("neighbor"), values.nextHop("next-hop"), metrics,
                values.number("increase", 1, -0xFFFF_FFFFL), attributes, values.has("withdraw-on-down"), values.number("path-id", -1, -1));
        prove(announcement);
        return announcement;
    }

    /** Reads what will be told as the daemon will: a wrong community is found now, and not by the operator of the peer. */
    private static void prove(Announcement announcement) throws UsageError {
        for (var state : METRICS.keySet()) {
            for (var command : announcement.to(SAMPLE).commands(state)) {
                try {
                    new CommandGrammar().routes("route", Tokens.ofCommand(command, command.indexOf(ROUTE) + ROUTE.length()));
                } catch (GrammarError e) {
                    throw new UsageError(e.message() + ", in: " + command);
                }
            }
        }
    }

    private Hooks hooks() {
        var byState = new EnumMap<State, List<String>>(State.class);
        for (var state : METRICS.keySet()) {
            byState.put(state, values.commands(state.word() + "-execute"));
        }
        return new Hooks(values.commands("execute"), byState);
    }

    private @Nullable Account account() throws UsageError, IOException {
        var user = values.text("user");
        var group = values.text("group");
        if (user.isEmpty() && group.isEmpty()) {
            return null;
        }
        var account = user.isEmpty() ? Account.own() : Account.of(user);
        return group.isEmpty() ? account : account.in(group);
    }
}
