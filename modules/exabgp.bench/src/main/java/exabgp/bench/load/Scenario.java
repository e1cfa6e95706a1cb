package exabgp.bench.load;

import exabgp.bench.Table;
import exabgp.wire.Octets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

/** What can be measured: each a way to drive a daemon that is started for it. */
enum Scenario {
    /** Static routes of each neighbor in the file: from the start of the process to the last route at the last peer. */
    STATIC {
        @Override
        Figures run(Options options, Path directory) throws IOException, InterruptedException {
            try (var daemon = new Daemon(options.image(), directory, Configuration.of(options).with(table(options)));
                    var crowd = Crowd.connect(options.peers(), daemon.port(), HOLD_TIME)) {
                long last = crowd.all(peer -> peer.awaitRoutes(options.routes()));
                return routes(daemon, daemon.started(), last, 0, options);
            }
        }
    },

    /** A helper that announces routes to all peers: from its first line to the last route at the last peer. */
    ANNOUNCE {
        @Override
        Figures run(Options options, Path directory) throws IOException, InterruptedException {
            Path pipe = Pipe.make(directory);
            Path lines = directory.resolve("lines");
            writeLines(table(options), lines);
            Path script = Pipe.script(directory, "read -r go < " + pipe + "; cat " + lines + "; exec cat > /dev/null");
            try (var daemon = new Daemon(options.image(), directory, Configuration.of(options).with(script, false));
                    var crowd = Crowd.connect(options.peers(), daemon.port(), HOLD_TIME);
                    var go = Files.newOutputStream(pipe)) {
                settle();
                double cpu = daemon.cpu();
                long start = System.nanoTime();
                go.write('\n');
                long last = crowd.all(peer -> peer.awaitRoutes(options.routes()));
                return routes(daemon, start, last, cpu, options);
            }
        }
    },

    /** Peers that announce routes to us, and nobody is told: from the first octet to all of them read and, if wanted, kept. */
    RECEIVE {
        @Override
        Figures run(Options options, Path directory) throws IOException, InterruptedException {
            byte[] messages = messages(table(options));
            try (var daemon = new Daemon(options.image(), directory, Configuration.of(options)); var crowd = Crowd.connect(options.peers(), daemon.port(), HOLD_TIME)) {
                settle();
                double cpu = daemon.cpu();
                long start = System.nanoTime();
                long last = crowd.all(peer -> {
                    peer.send(messages);
                    return peer.cease();
                });
                return routes(daemon, start, last, cpu, options);
            }
        }
    },

    /** Peers that announce routes to us, told to a helper as JSON: from the first octet to the last route at the helper. */
    JSON {
        @Override
        Figures run(Options options, Path directory) throws IOException, InterruptedException {
            byte[] messages = messages(table(options));
            Path pipe = Pipe.make(directory);
            Path script = Pipe.script(directory, "exec cat > " + pipe);
            try (var daemon = new Daemon(options.image(), directory, Configuration.of(options).with(script, true));
                    var crowd = Crowd.connect(options.peers(), daemon.port(), HOLD_TIME);
                    var in = Files.newInputStream(pipe);
                    var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow())) {
                settle();
                double cpu = daemon.cpu();
                long start = System.nanoTime();
                scope.fork(() -> crowd.all(peer -> peer.send(messages)));
                long last = Pipe.awaitNlri(in, options.routes() * options.peers());
                scope.join();
                return routes(daemon, start, last, cpu, options);
            }
        }
    },

    /** Sessions without routes: from the moment the daemon listens until all are up, and what they take while nothing happens. */
    SESSIONS {
        @Override
        Figures run(Options options, Path directory) throws IOException, InterruptedException {
            int holdTime = 90;
            try (var daemon = new Daemon(options.image(), directory, Configuration.of(options).with(holdTime))) {
                SyntheticPeer.awaitListener(options.peers(), daemon.port());
                long start = System.nanoTime();
                try (var crowd = Crowd.connect(options.peers(), daemon.port(), holdTime)) {
                    long last = System.nanoTime();
                    double cpu = daemon.cpu();
                    crowd.all(peer -> peer.idle(last + Duration.ofSeconds(options.seconds()).toNanos(), Duration.ofSeconds(holdTime / 3)));
                    double minute = (daemon.cpu() - cpu) * 60 / options.seconds();
                    return new Figures((last - start) / 1e9, cpu, daemon.peak(), String.format(Locale.ROOT, "%d resets, then %.2f CPU s a minute idle", crowd.resets(), minute));
                }
            }
        }
    },

    /** One line of a helper at a time: from the line to the route at the peer. */
    LATENCY {
        @Override
        Figures run(Options options, Path directory) throws IOException, InterruptedException {
            Table table = table(options);
            Path pipe = Pipe.make(directory);
            Path script = Pipe.script(directory, "exec cat " + pipe);
            double[] millis = new double[options.routes()];
            try (var daemon = new Daemon(options.image(), directory, Configuration.of(options).with(script, false));
                    var crowd = Crowd.connect(1, daemon.port(), HOLD_TIME);
                    var lines = Files.newOutputStream(pipe)) {
                settle();
                double cpu = daemon.cpu();
                long start = System.nanoTime();
                for (int i = 0; i < millis.length; i++) {
                    millis[i] = announce(table, i, lines, crowd.first());
                    Thread.sleep(PACE);
                }
                Arrays.sort(millis);
                String note = String.format(Locale.ROOT, "p50 %.3f ms, p99 %.3f ms", millis[millis.length / 2], millis[millis.length * 99 / 100]);
                return new Figures((System.nanoTime() - start) / 1e9, daemon.cpu() - cpu, daemon.peak(), note);
            }
        }
    },

    /** Changes by lines of a helper, 10,000 a second: how long after the last line the last route was at the peer. */
    CHURN {
        @Override
        Figures run(Options options, Path directory) throws IOException, InterruptedException {
            Churn churn = Churn.lines(options.routes());
            Path pipe = Pipe.make(directory);
            Path script = Pipe.script(directory, "exec cat " + pipe);
            try (var daemon = new Daemon(options.image(), directory, Configuration.of(options).with(script, false));
                    var crowd = Crowd.connect(options.peers(), daemon.port(), HOLD_TIME);
                    var lines = Files.newOutputStream(pipe);
                    var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow())) {
                settle();
                double cpu = daemon.cpu();
                long start = System.nanoTime();
                var last = scope.fork(() -> crowd.all(peer -> peer.awaitChanges(Churn.changes(options.seconds()))));
                long written = churn.write(lines, options.seconds());
                scope.join();
                return lag(daemon, start, written, last.get(), cpu);
            }
        }
    },

    /** The same from a peer, told to a helper as JSON: how long after the last UPDATE the last route was at the helper. */
    CHURN_JSON {
        @Override
        Figures run(Options options, Path directory) throws IOException, InterruptedException {
            Churn churn = Churn.messages(options.routes());
            Path pipe = Pipe.make(directory);
            Path script = Pipe.script(directory, "exec cat > " + pipe);
            try (var daemon = new Daemon(options.image(), directory, Configuration.of(options).with(script, true));
                    var crowd = Crowd.connect(1, daemon.port(), HOLD_TIME);
                    var in = Files.newInputStream(pipe);
                    var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow())) {
                settle();
                double cpu = daemon.cpu();
                long start = System.nanoTime();
                var last = scope.fork(() -> Pipe.awaitNlri(in, Churn.changes(options.seconds())));
                long written = churn.write(crowd.first().output(), options.seconds());
                scope.join();
                return lag(daemon, start, written, last.get(), cpu);
            }
        }
    };

    private static final int HOLD_TIME = 180;
    private static final Duration PACE = Duration.ofMillis(5);

    /** Its name on the command line. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Starts a daemon, drives it, and ends it. */
    abstract Figures run(Options options, Path directory) throws IOException, InterruptedException;

    private static Table table(Options options) {
        return new Table(options.routes(), options.distinct(), 0);
    }

    /** A session sends nothing in its first moments, and a JVM has something to do. */
    private static void settle() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(700));
    }

    private static Figures routes(Daemon daemon, long start, long last, double cpu, Options options) throws IOException {
        return Figures.ofRoutes((last - start) / 1e9, daemon.cpu() - cpu, daemon.peak(), options);
    }

    private static Figures lag(Daemon daemon, long start, long written, long last, double cpu) throws IOException {
        return new Figures((last - start) / 1e9, daemon.cpu() - cpu, daemon.peak(), String.format(Locale.ROOT, "lag %.3f s", (last - written) / 1e9));
    }

    private static void writeLines(Table table, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < table.size(); i++) {
                out.write(line(table, i));
            }
        }
    }

    private static String line(Table table, int i) {
        return "announce route " + table.prefix(i) + ' ' + table.words(i) + '\n';
    }

    private static byte[] messages(Table table) {
        var octets = new ByteArrayOutputStream();
        for (Octets frame : table.frames()) {
            octets.writeBytes(frame.toByteArray());
        }
        return octets.toByteArray();
    }

    private static double announce(Table table, int i, OutputStream lines, SyntheticPeer peer) throws IOException {
        byte[] line = line(table, i).getBytes(StandardCharsets.US_ASCII);
        long written = System.nanoTime();
        lines.write(line);
        return (peer.awaitRoutes(i + 1) - written) / 1e6;
    }
}
