package exabgp.cli.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A helper process of the demo. It does what any helper does, read events on standard input and write commands to
 * standard output, and tells the screen of both over a socket.
 */
public final class Helper {
    private static final Duration PACE = Duration.ofMillis(700);
    private static final String UP = "\"state\": \"up\"";

    private final Role role;
    private final SocketChannel screen;
    private final PrintStream commands;
    private final CountDownLatch up = new CountDownLatch(1);
    private final ReentrantLock writing = new ReentrantLock();

    private Helper(Role role, SocketChannel screen, PrintStream commands) {
        this.role = role;
        this.screen = screen;
        this.commands = commands;
    }

    /**
     * Runs until standard input ends.
     *
     * @param socket where the screen listens
     */
    public static void run(Role role, Path socket, InputStream events, PrintStream commands) throws IOException {
        try (var screen = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            var helper = new Helper(role, screen, commands);
            if (role == Role.DAEMON) {
                Thread.ofPlatform().daemon().name("script").start(helper::play);
            }
            helper.read(events);
        }
    }

    private void read(InputStream events) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            tell(Word.EVENT, line);
            if (line.contains(UP)) {
                up.countDown();
            }
        }
    }

    /** Says the commands of the script once the session is up. */
    private void play() {
        try {
            up.await();
            for (var command : Script.COMMANDS) {
                tell(Word.COMMAND, command);
                commands.println(command);
                commands.flush();
                TimeUnit.MILLISECONDS.sleep(PACE.toMillis());
            }
            tell(Word.END, "");
        } catch (IOException e) {
            // The screen has gone, so the daemon is about to.
            commands.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Word word, String text) throws IOException {
        var octets = ByteBuffer.wrap((word + " " + role + " " + text + "\n").getBytes(StandardCharsets.UTF_8));
        writing.lock();
        try {
            while (octets.hasRemaining()) {
                screen.write(octets);
            }
        } finally {
            writing.unlock();
        }
    }
}
