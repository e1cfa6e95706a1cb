package exabgp.cli.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The demo from its first line to its last. For one thread. */
public final class Demo {
    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration AFTERWARDS = Duration.ofMillis(1500);
    private static final Duration STEP = Duration.ofMillis(100);

    private final List<String> self;
    private final String version;
    private final PrintStream out;
    private final boolean terminal;
    private final CountDownLatch stop;
    private final Board board = new Board();

    /**
     * A demo that has not begun.
     *
     * @param self the words that run this program
     * @param terminal whether the output can be drawn over
     * @param stop ends it early
     */
    public Demo(List<String> self, String version, PrintStream out, boolean terminal, CountDownLatch stop) {
        this.self = List.copyOf(self);
        this.version = version;
        this.out = out;
        this.terminal = terminal;
        this.stop = stop;
    }

    /**
     * Shows it.
     *
     * @return what is wrong, or an empty text when all went well or somebody stopped it
     */
    public String run() throws IOException, InterruptedException {
        intro();
        View view = terminal ? new LiveView(out) : new PlainView(out);
        int port = freePort();
        try (var feed = Feed.open()) {
            var router = Speaker.start(Role.ROUTER, helper(Role.ROUTER, feed), port, version);
            var daemon = Speaker.start(Role.DAEMON, helper(Role.DAEMON, feed), port, version);
            var wrong = watch(view, feed, List.of(router, daemon));
            daemon.stop();
            router.stop();
            drain(feed);
            view.close(board);
            if (wrong.isEmpty()) {
                outro();
            }
            return wrong;
        }
    }

    private String watch(View view, Feed feed, List<Speaker> speakers) throws InterruptedException {
        long start = System.nanoTime();
        long end = Long.MAX_VALUE;
        while (stop.getCount() > 0 && System.nanoTime() - start < end) {
            var happening = feed.next(STEP);
            if (happening != null) {
                board.take(happening);
                if (board.finished() && end == Long.MAX_VALUE) {
                    end = System.nanoTime() - start + AFTERWARDS.toNanos();
                }
            }
            view.show(board);
            for (var speaker : speakers) {
                if (!speaker.isRunning()) {
                    return "a speaker of the demo ended: " + speaker.complaint();
                }
            }
            if (end == Long.MAX_VALUE && System.nanoTime() - start > START.toNanos() + playTime()) {
                return board.bothUp() ? "the helper did not finish its script" : "the session did not come up";
            }
        }
        return "";
    }

    private long playTime() {
        return board.bothUp() ? START.toNanos() : 0;
    }

    private void drain(Feed feed) throws InterruptedException {
        for (var happening = feed.next(Duration.ZERO); happening != null; happening = feed.next(Duration.ZERO)) {
            board.take(happening);
        }
    }

    private List<String> helper(Role role, Feed feed) {
        var words = new ArrayList<>(self);
        words.addAll(List.of("demo-helper", role.label(), feed.socket().toString()));
        return words;
    }

    private void intro() {
        out.println("""
                exabgp demo: a daemon (AS 65001) and a second speaker that plays the router (AS 65002), over real TCP on
                loopback. A helper process writes commands to the daemon; the helper of the router reads what it gets.
                """);
        out.flush();
    }

    private void outro() {
        out.println("\n" + (stop.getCount() > 0 ? "Done" : "Stopped") + ": " + board.commands() + " commands became "
                + board.updates() + " updates, which left the router with " + board.prefixes().size() + " prefixes; then both "
                + "ends closed their session.\nNext: a session with your own router, see the README.");
        out.flush();
    }

    /** A port that was free a moment ago on the router's address. */
    private static int freePort() throws IOException {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral(Role.ROUTER.address()), 0));
            return probe.getLocalPort();
        }
    }
}
