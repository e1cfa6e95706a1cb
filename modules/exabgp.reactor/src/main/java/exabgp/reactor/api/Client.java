package exabgp.reactor.api;

import exabgp.reactor.config.FullQueue;
import exabgp.reactor.config.NeighborConfig;
import exabgp.wire.Octets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gives commands and gets answers: one run of a helper process, or one control connection. Its settings belong to the thread that runs the {@link Dispatcher}; its queue is for all.
 */
public final class Client {
    private static final Octets DONE = line("done");
    private static final Octets ERROR = line("error");

    /** What all control connections are named at first, as those of ExaBGP are. */
    private static final String CONTROL = "api-internal-cli-";

    private final String name;
    private final OutputQueue queue;
    private final boolean control;
    private boolean acknowledged;
    private boolean synchronous;
    private @Nullable GroupBuffer group;
    private boolean json;

    Client(String name, OutputQueue queue, boolean acknowledged) {
        this(name, queue, acknowledged, false);
    }

    private Client(String name, OutputQueue queue, boolean acknowledged, boolean control) {
        this.name = name;
        this.queue = queue;
        this.acknowledged = acknowledged;
        this.control = control;
    }

    /** Somebody from outside, who commands all neighbors and is always answered at first. */
    static Client control(String suffix) {
        // no event ever gets there, so there is no gap, and the limit is that of answers
        return new Client(CONTROL + suffix, new OutputQueue(FullQueue.BLOCK, OutputQueue.REPLIES, events -> Octets.EMPTY), true, true);
    }

    /** The name of the helper process or of the connection. */
    String name() {
        return name;
    }

    /** A name that it shares with those who see the same neighbors. */
    String view() {
        return control ? CONTROL : name;
    }

    OutputQueue queue() {
        return queue;
    }

    /** Whether it may command this neighbor. */
    boolean sees(NeighborConfig neighbor) {
        return control || neighbor.apis().stream().anyMatch(api -> api.allows(name));
    }

    void acknowledge(boolean wanted) {
        acknowledged = wanted;
    }

    /** Says whether it is told in JSON what no word of a command asks for otherwise. */
    void speakJson(boolean wanted) {
        json = wanted;
    }

    /** Whether what is said to it along with an acknowledgement is JSON. */
    private boolean speaksJson(Form form) {
        return switch (form) {
            case JSON -> true;
            case TEXT -> false;
            case USUAL -> json;
        };
    }

    /** Answers that a command was done: at once, or when {@code written} can be given. */
    void acknowledge(Acknowledgement how, SyncAnswer written) {
        if (waitsForWriting(how.sync())) {
            written.give(this, speaksJson(how.form()));
        } else {
            done();
        }
    }

    void synchronize(boolean wanted) {
        synchronous = wanted;
    }

    /** Whether a change of routes is acknowledged only when it was written. */
    boolean waitsForWriting(Sync sync) {
        return switch (sync) {
            case USUAL -> synchronous;
            case WRITTEN -> true;
            case TABLE -> false;
        };
    }

    /** Answers that the command was done. */
    void done() {
        if (acknowledged) {
            queue.reply(DONE);
        }
    }

    /** Answers that the command failed and why. */
    void error(String reason) {
        if (acknowledged) {
            queue.data(line("error: " + reason.replace('\n', ' ')));
            queue.reply(ERROR);
        }
    }

    /** Answers with one line of content. */
    void data(String text) {
        queue.data(line(text));
    }

    /** Answers with content that is made when it is read. */
    void lines(LineSource source) {
        queue.lines(source);
    }

    /** Keeps the place of an answer, and gives what sets it there: lines that say more, and {@code done}. */
    Consumer<List<String>> answerLater() {
        boolean wanted = acknowledged;
        QueueEntry.Ticket ticket = queue.draw();
        return lines -> queue.redeem(ticket, wanted ? done(lines) : null);
    }

    /** In one piece, so that equal answers are a count. */
    private static Octets done(List<String> lines) {
        return lines.isEmpty() ? DONE : line(String.join("\n", lines) + "\ndone");
    }

    /** Whether it is told that commands were done. */
    boolean isAcknowledged() {
        return acknowledged;
    }

    /** Answers with lines of content, and that the command was done. */
    void answer(List<String> lines) {
        lines.forEach(this::data);
        done();
    }

    /** Answers that the command failed and why, in JSON as content. */
    void fail(boolean asJson, String reason) {
        if (!asJson) {
            error(reason);
            return;
        }
        data("{\"error\": " + Json.quote(reason) + "}");
        if (acknowledged) {
            queue.reply(ERROR);
        }
    }

    /** What it gathers since {@code group start}, null when no group is open. */
    @Nullable GroupBuffer group() {
        return group;
    }

    /** Opens a group, or closes it. */
    void group(@Nullable GroupBuffer opened) {
        group = opened;
    }

    static Octets line(String text) {
        return Octets.copyOf((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
