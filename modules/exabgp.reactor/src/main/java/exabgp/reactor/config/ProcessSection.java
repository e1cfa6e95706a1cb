package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The {@code process} section. */
final class ProcessSection {
    private static final Setting<List<String>> RUN = new Setting<>("run");
    private static final Setting<Encoder> ENCODER = new Setting<>("encoder");
    private static final Setting<Boolean> RESPAWN = new Setting<>("respawn");
    private static final Setting<FullQueue> QUEUE_POLICY = new Setting<>("queue-policy");
    private static final Setting<Integer> QUEUE_LIMIT = new Setting<>("queue-limit");

    static final Table<Settings> TABLE = new Table<Settings>("a process")
            .with(RUN.word(), ProcessSection::run)
            .with(ENCODER, s -> s, ProcessSection::encoder)
            .with(RESPAWN, s -> s, Scalars::flag)
            .with(QUEUE_POLICY, s -> s, ProcessSection::policy)
            .with(QUEUE_LIMIT, s -> s, in -> Scalars.number(in, QueueConfig.LEAST, QueueConfig.MOST, "octets"));

    private ProcessSection() {}

    /** Reads what is behind {@code process}. */
    static void read(Tokens in, Reading reading) throws GrammarError {
        Location place = in.location();
        if (in.kind() == Tokens.Kind.WORD && reading.processes().containsKey(in.text())) {
            throw in.error("a process called '" + in.text() + "' already exists");
        }
        String name = in.word("the name of the process");
        Settings settings = new Settings();
        int before = reading.errors().count();
        Section.read(in, TABLE, settings, reading);
        List<String> run = settings.get(RUN, List.of());
        if (run.isEmpty() && reading.errors().count() == before) {
            reading.errors().add(new GrammarError(place, "the process '" + name + "' has nothing to run: 'run' is missing"));
        }
        // known in any case, so that neighbors which name it are not blamed for what is wrong with it
        Encoder encoder = settings.get(ENCODER, reading.context().encoder());
        QueueConfig queue = new QueueConfig(settings.get(QUEUE_POLICY, QueueConfig.USUAL.full()), settings.get(QUEUE_LIMIT, QueueConfig.USUAL.limit()));
        reading.processes().put(name, new ProcessConfig(name, run, encoder, settings.get(RESPAWN, true), queue));
    }

    private static void run(Tokens in, Settings settings, Reading reading) throws GrammarError {
        Location place = in.location();
        String program = reading.finder().find(place, in.word("the program to run"));
        List<String> run = new ArrayList<>();
        run.add(program);
        while (!in.isEnd()) {
            run.add(in.argument());
        }
        in.end();
        settings.set(RUN, List.copyOf(run));
    }

    private static Encoder encoder(Tokens in) throws GrammarError {
        if (in.accept("text")) {
            return Encoder.TEXT;
        }
        if (in.accept("json")) {
            return Encoder.JSON;
        }
        throw in.expected("an encoder (text or json)", List.of("text", "json"));
    }

    private static FullQueue policy(Tokens in) throws GrammarError {
        for (FullQueue policy : FullQueue.values()) {
            if (in.accept(policy.word())) {
                return policy;
            }
        }
        throw in.expected("what a full queue does (block, drop or disconnect)", Stream.of(FullQueue.values()).map(FullQueue::word).toList());
    }
}
