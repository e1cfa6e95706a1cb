package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.Tokens;
import exabgp.reactor.grammar.Tokens.Kind;

/** The {@code api} section of a neighbor. */
final class ApiSection {
    static final Setting<Boolean> NEIGHBOR_CHANGES = new Setting<>("neighbor-changes");
    static final Setting<Boolean> NEGOTIATED = new Setting<>("negotiated");
    static final Setting<Boolean> FSM = new Setting<>("fsm");
    static final Setting<Boolean> SIGNAL = new Setting<>("signal");

    private static final Setting<Boolean> PARSED = new Setting<>("parsed");
    private static final Setting<Boolean> PACKETS = new Setting<>("packets");
    private static final Setting<Boolean> CONSOLIDATE = new Setting<>("consolidate");
    private static final Setting<Boolean> OPEN = new Setting<>("open");
    private static final Setting<Boolean> UPDATE = new Setting<>("update");
    private static final Setting<Boolean> NOTIFICATION = new Setting<>("notification");
    private static final Setting<Boolean> KEEPALIVE = new Setting<>("keepalive");
    private static final Setting<Boolean> REFRESH = new Setting<>("refresh");
    private static final Setting<Boolean> OPERATIONAL = new Setting<>("operational");

    private static final Table<Settings> SEND = messages("a send section");
    private static final Table<Settings> RECEIVE = messages("a receive section");

    static final Table<ApiDraft> TABLE = new Table<ApiDraft>("an api section")
            .with("processes", ApiSection::processes)
            .with("processes-match", ApiSection::processesMatch)
            .with(NEIGHBOR_CHANGES, ApiDraft::settings, Scalars::flag)
            .with(NEGOTIATED, ApiDraft::settings, Scalars::flag)
            .with(FSM, ApiDraft::settings, Scalars::flag)
            .with(SIGNAL, ApiDraft::settings, Scalars::flag)
            .block("send", SEND, ApiDraft::send)
            .block("receive", RECEIVE, ApiDraft::receive);

    private ApiSection() {}

    /** Reads what is behind {@code api}. */
    static void read(Tokens in, NeighborDraft neighbor, Reading reading) throws GrammarError {
        String name = in.kind() == Kind.OPEN_BLOCK ? "" : Scalars.name(in, "the name of the api section");
        ApiDraft api = new ApiDraft(name);
        Location place = in.location();
        Section.read(in, TABLE, api, reading);
        if (!api.processes().isEmpty() && !api.processesMatch().isEmpty()) {
            reading.errors().warn(place, "'processes' and 'processes-match' in one api section: events are told to 'processes' only, both may command the peer");
        }
        neighbor.apis().add(api);
    }

    static MessageSelection selection(Settings s) {
        return new MessageSelection(
                s.get(PARSED, false),
                s.get(PACKETS, false),
                s.get(CONSOLIDATE, false),
                s.get(OPEN, false),
                s.get(UPDATE, false),
                s.get(NOTIFICATION, false),
                s.get(KEEPALIVE, false),
                s.get(REFRESH, false),
                s.get(OPERATIONAL, false));
    }

    private static Table<Settings> messages(String name) {
        return new Table<Settings>(name)
                .with(PARSED, s -> s, Scalars::flag)
                .with(PACKETS, s -> s, Scalars::flag)
                .with(CONSOLIDATE, s -> s, Scalars::flag)
                .with(OPEN, s -> s, Scalars::flag)
                .with(UPDATE, s -> s, Scalars::flag)
                .with(NOTIFICATION, s -> s, Scalars::flag)
                .with(KEEPALIVE, s -> s, Scalars::flag)
                .with(REFRESH, s -> s, Scalars::flag)
                .with(OPERATIONAL, s -> s, Scalars::flag);
    }

    private static void processes(Tokens in, ApiDraft api, Reading reading) throws GrammarError {
        NameList.read(in, "processes", t -> {
            Location place = t.location();
            api.processes().putIfAbsent(t.word("the name of a process"), place);
        });
        in.end();
    }

    private static void processesMatch(Tokens in, ApiDraft api, Reading reading) throws GrammarError {
        NameList.read(in, "patterns", t -> {
            Location place = t.location();
            try {
                api.processesMatch().add(ProcessPattern.parse(t.word("a regular expression")));
            } catch (IllegalArgumentException e) {
                throw new GrammarError(place, "this is not a regular expression: " + e.getMessage());
            }
        });
        in.end();
    }
}
