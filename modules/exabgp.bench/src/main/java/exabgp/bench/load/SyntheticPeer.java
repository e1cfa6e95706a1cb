package exabgp.bench.load;

import exabgp.bench.Peers;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Family;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A peer of the daemon: calls it from an address of its own on the loopback interface, and counts the routes that it is told of. For one thread. */
final class SyntheticPeer implements AutoCloseable {
    private static final int HEADER = 19;
    private static final int OPEN = 1;
    private static final int UPDATE = 2;
    private static final int NOTIFICATION = 3;
    private static final int KEEPALIVE = 4;
    private static final int FIRST = 0x7F01_0001;
    private static final int PATIENCE = 120_000;
    private static final int ATTEMPTS = 100;
    private static final Duration RETRY = Duration.ofMillis(5);

    private final Socket socket;
    private final int attempts;
    private final Arrivals arrivals = new Arrivals();
    private byte[] buffer = new byte[16 * 1024];
    private int at;
    private int end;

    private SyntheticPeer(Socket socket, int attempts) {
        this.socket = socket;
        this.attempts = attempts;
    }

    /** The address of the peer with a number, from 0 on. */
    static Ipv4 address(int number) {
        return new Ipv4(FIRST + number);
    }

    /** Brings a session up, trying again as a router would when the daemon resets the connection. */
    static SyntheticPeer connect(int number, int port, int holdTime) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            SyntheticPeer peer = new SyntheticPeer(call(number, port), attempt);
            try {
                peer.open(number, holdTime);
                return peer;
            } catch (SocketException e) {
                peer.close();
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(RETRY);
            }
        }
    }

    /** Waits until the daemon listens, by calling it from the address of a peer that it does not know. */
    static void awaitListener(int stranger, int port) throws IOException, InterruptedException {
        call(stranger, port).close();
    }

    /** How many connections it took until the session was up. */
    int attempts() {
        return attempts;
    }

    /** Reads until that many different routes came. When that was, by {@link System#nanoTime}. */
    long awaitRoutes(int wanted) throws IOException {
        while (arrivals.count() < wanted) {
            next();
        }
        return System.nanoTime();
    }

    /** Reads until routes came that many times. When that was, by {@link System#nanoTime}. */
    long awaitChanges(int wanted) throws IOException {
        while (arrivals.changes() < wanted) {
            next();
        }
        return System.nanoTime();
    }

    /** Sends messages. When that was done, by {@link System#nanoTime}. */
    long send(byte[] messages) throws IOException {
        socket.getOutputStream().write(messages);
        return System.nanoTime();
    }

    /** Where messages go that are sent piece by piece. */
    OutputStream output() throws IOException {
        return socket.getOutputStream();
    }

    /** Ends the session. When the daemon hung up, by {@link System#nanoTime}; it has read all that was sent then. */
    long cease() throws IOException {
        send(Notification.of(NotificationCode.ADMINISTRATIVE_SHUTDOWN));
        at = end;
        while (fill(1)) {
            at = end;
        }
        return System.nanoTime();
    }

    /** Keeps the session up until then, by {@link System#nanoTime}. When that was over. */
    long idle(long until, Duration keepalives) throws IOException {
        long due = System.nanoTime() + keepalives.toNanos();
        for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
            if (now >= due) {
                send(Keepalive.INSTANCE);
                due += keepalives.toNanos();
            }
            socket.setSoTimeout((int) Math.max(1, (Math.min(due, until) - now) / 1_000_000));
            try {
                next();
            } catch (SocketTimeoutException e) {
                // time for a keepalive, or over
            }
        }
        return System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static Socket call(int number, int port) throws IOException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE * 1_000_000L;
        while (true) {
            Socket socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(PATIENCE);
                socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address(number).toString()), 0));
                socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
                return socket;
            } catch (ConnectException e) {
                socket.close();
                if (System.nanoTime() > patience) {
                    throw e;
                }
                Thread.sleep(RETRY);
            }
        }
    }

    private void open(int number, int holdTime) throws IOException {
        send(new Open(65002, holdTime, address(number), List.of(new Multiprotocol(Family.IPV4_UNICAST), new FourOctetAs(Peers.PEER))));
        send(Keepalive.INSTANCE);
        int type = OPEN;
        while (type != KEEPALIVE) {
            type = next();
        }
    }

    private void send(Message message) throws IOException {
        Octets octets = Messages.encode(message);
        send(octets.toByteArray());
    }

    /** Reads a message and takes its routes. Its type. */
    private int next() throws IOException {
        need(HEADER);
        int length = Arrivals.u16(buffer, at + 16);
        need(length);
        int type = buffer[at + 18];
        if (type == UPDATE) {
            arrivals.take(buffer, at + HEADER, at + length);
        } else if (type == NOTIFICATION) {
            throw new IOException("the daemon sent NOTIFICATION " + buffer[at + HEADER] + '/' + buffer[at + HEADER + 1]);
        }
        at += length;
        return type;
    }

    private void need(int octets) throws IOException {
        if (!fill(octets)) {
            throw new IOException("the daemon hung up, " + arrivals.count() + " routes were there");
        }
    }

    /** Reads until this many octets are there. False when no more come. */
    private boolean fill(int octets) throws IOException {
        while (end - at < octets) {
            if (at > 0) {
                System.arraycopy(buffer, at, buffer, 0, end - at);
                end -= at;
                at = 0;
            }
            if (buffer.length < octets) {
                buffer = Arrays.copyOf(buffer, octets);
            }
            int read = socket.getInputStream().read(buffer, end, buffer.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }
}
