package exabgp.image.blackbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Somebody at the control socket of the daemon, who may leave answers unread. */
final class ControlLine implements AutoCloseable {
    private static final Set<String> ENDS = Set.of("done", "error");

    private final SocketChannel channel;
    private final BufferedReader answers;

    private ControlLine(SocketChannel channel) {
        this.channel = channel;
        answers = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
    }

    static ControlLine to(Path socket) throws IOException {
        return new ControlLine(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    /** Gives commands in one go. */
    void say(String... commands) throws IOException {
        var text = ByteBuffer.wrap((String.join("\n", commands) + "\n").getBytes(StandardCharsets.UTF_8));
        while (text.hasRemaining()) {
            channel.write(text);
        }
    }

    /** The next line of an answer. */
    String line() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new AssertionError("the daemon hung up");
        }
        return line;
    }

    /** The next answer, with its last word. */
    List<String> answer() throws IOException {
        var lines = new ArrayList<String>();
        do {
            lines.add(line());
        } while (!ENDS.contains(lines.getLast()));
        return lines;
    }

    /** Gives a command, and takes the answer to it. */
    List<String> ask(String command) throws IOException {
        say(command);
        return answer();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
