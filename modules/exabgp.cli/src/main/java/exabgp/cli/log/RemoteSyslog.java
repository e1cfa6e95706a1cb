package exabgp.cli.log;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import org.slf4j.event.Level;

/** A syslog server reached over UDP, RFC 3164 without a time stamp: the server adds its own. */
public final class RemoteSyslog implements Destination {
    private static final int PORT = 514;

    private final DatagramChannel channel;

    /** @param address the address of the server; names are not looked up */
    public RemoteSyslog(String address) throws IOException {
        channel = DatagramChannel.open();
        channel.connect(new InetSocketAddress(InetAddress.ofLiteral(address), PORT));
    }

    /**
     * Checks the address of a server, and opens nothing.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static void check(String address) {
        InetAddress.ofLiteral(address);
    }

    @Override
    public void write(Line line) throws IOException {
        var text = "<" + priority(Facility.DAEMON, line.level()) + ">exabgp[" + ProcessHandle.current().pid() + "]: " + line.brief();
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // A datagram socket holds nothing back.
            return;
        }
    }

    /** The facility and the severity of RFC 3164 section 4.1.1. */
    static int priority(Facility facility, Level level) {
        return facility.bits() + switch (level) {
            case ERROR -> 3;
            case WARN -> 4;
            case INFO -> 6;
            case DEBUG, TRACE -> 7;
        };
    }
}
