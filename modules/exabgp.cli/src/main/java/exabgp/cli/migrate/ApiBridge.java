package exabgp.cli.migrate;

import exabgp.reactor.format.ApiVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Stands between a daemon of version 6 and a helper written for version 4: commands go one way and become those of version 6, answers and events go the other way and say that they are of version 4.
 * The daemon sees the helper's pace: there is no queue, a line that one side does not take holds up the other side as a pipe would.
 */
public final class ApiBridge {
    private static final long PATIENCE_SECONDS = 2;

    private static final long LAST_WORDS_MILLIS = 500;

    /** Opens when the daemon has nothing more to say. */
    private final CountDownLatch lastWords = new CountDownLatch(1);

    private final Process helper;
    private final Consumer<String> notes;
    private final Consumer<String> faults;

    private ApiBridge(Process helper, Consumer<String> notes, Consumer<String> faults) {
        this.helper = helper;
        this.notes = notes;
        this.faults = faults;
    }

    /**
     * Starts a helper, by its words and without a shell.
     *
     * @param notes  takes each command that was translated
     * @param faults takes each command that cannot be, which the daemon refuses in its turn
     * @throws IOException when it cannot be started
     */
    public static ApiBridge start(List<String> command, Consumer<String> notes, Consumer<String> faults) throws IOException {
        return new ApiBridge(new ProcessBuilder(command).redirectError(Redirect.INHERIT).start(), notes, faults);
    }

    /**
     * Translates until the helper ends; called by one thread.
     *
     * @param fromDaemon read by a thread of its own, which nothing but its end frees
     * @return the exit status of the helper
     */
    public int run(InputStream fromDaemon, PrintStream toDaemon) throws InterruptedException {
        Thread.ofPlatform().daemon().name("bridge").start(() -> events(fromDaemon));
        try {
            commands(toDaemon);
            return helper.waitFor();
        } catch (IOException e) {
            faults.accept("the helper is ended: " + e.getMessage());
            return 1;
        } finally {
            end();
        }
    }

    /** Asks the helper to end, once it was told the daemon's last words; the thread that runs the bridge then goes on. Called by a thread that may wait for a moment. */
    public void stop() {
        try {
            lastWords.await(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        helper.destroy();
    }

    private void commands(PrintStream toDaemon) throws IOException {
        var lines = new LineStream(helper.getInputStream());
        for (var line = lines.next(); line != null; line = lines.next()) {
            var translated = ApiLine.commandWithAnswer(line);
            if (translated.fault() != null) {
                faults.accept("line " + lines.number() + " of the helper: " + translated.fault());
            } else if (!translated.text().equals(line)) {
                notes.accept("'" + line + "' is now '" + translated.text() + "'");
            }
            toDaemon.write(LineStream.octets(translated.text()));
            // this flushes, which only lines that are the last for now need
            if (!lines.isReady() && toDaemon.checkError()) {
                throw new IOException("the daemon is gone");
            }
        }
        toDaemon.flush();
    }

    /** What the daemon says; at the end of it the helper's standard input ends, too. */
    private void events(InputStream fromDaemon) {
        var lines = new LineStream(fromDaemon);
        try (OutputStream out = helper.getOutputStream()) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                out.write(LineStream.octets(ApiLine.event(line, ApiVersion.V4).text()));
                if (!lines.isReady()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            faults.accept("the helper hears no more of the daemon: " + e.getMessage());
            helper.destroy();
        }
        lastWords.countDown();
        // One that does not end with its input must not outlive the daemon.
        end();
    }

    private void end() {
        try {
            if (helper.isAlive() && !helper.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                helper.destroy();
            }
            if (helper.isAlive() && !helper.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                helper.descendants().forEach(ProcessHandle::destroyForcibly);
                helper.destroyForcibly();
            }
        } catch (InterruptedException e) {
            helper.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
