package exabgp.reactor;

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

/** Somebody at the control socket, in the hands of a test. */
final class ControlClient implements AutoCloseable {
    private final SocketChannel channel;
    private final BufferedReader answers;

    private ControlClient(SocketChannel channel) {
        this.channel = channel;
        this.answers = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
    }

    static ControlClient connect(Path socket) throws IOException {
        return new ControlClient(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    /** Writes text as it is. */
    void write(String text) throws IOException {
        ByteBuffer octets = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (octets.hasRemaining()) {
            channel.write(octets);
        }
    }

    /** The next line of an answer, null at the end. */
    String line() throws IOException {
        return answers.readLine();
    }

    /** Writes a command and gives its whole answer. */
    List<String> command(String command) throws IOException {
        write(command + "\n");
        List<String> lines = new ArrayList<>();
        do {
            lines.add(line());
        } while (lines.getLast() != null && !List.of("done", "error").contains(lines.getLast()));
        return lines;
    }

    /** Says that no more commands will come. */
    void leave() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
