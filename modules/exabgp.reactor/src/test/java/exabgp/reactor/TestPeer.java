package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.reactor.format.RouteText;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Family;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import exabgp.wire.message.Update;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The far end of a session, in the hands of a test: AS 65001, IPv4 and IPv6 unicast. */
final class TestPeer implements AutoCloseable {
    private static final List<Family> FAMILIES = List.of(Family.IPV4_UNICAST, Family.IPV6_UNICAST);
    private static final Negotiated NEGOTIATED =
            new Negotiated(new Asn(65001), new Asn(65000), 180, 4096, true, FAMILIES, List.of(), Set.of(), Set.of(), Refresh.ABSENT);

    private final Socket socket;
    private final DataInputStream in;

    TestPeer(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(20_000);
        in = new DataInputStream(socket.getInputStream());
    }

    /** A socket to accept sessions on, at an address of the loopback interface. */
    static ServerSocket listen(String address) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setSoTimeout(20_000);
        server.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        return server;
    }

    static TestPeer accept(ServerSocket server) throws IOException {
        return new TestPeer(server.accept());
    }

    /** Connects from an address of the loopback interface, as soon as somebody listens. */
    static TestPeer connect(String from, String to, int port) throws IOException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (true) {
            Socket socket = new Socket();
            try {
                socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
                socket.connect(new InetSocketAddress(InetAddress.getByName(to), port), 5000);
                return new TestPeer(socket);
            } catch (IOException e) {
                socket.close();
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** The address it was connected from. */
    String from() {
        return socket.getInetAddress().getHostAddress();
    }

    /** Exchanges OPEN and KEEPALIVE. */
    TestPeer establish() throws IOException {
        return establish("9.9.9.9");
    }

    TestPeer establish(String identifier) throws IOException {
        next(Open.class);
        open(identifier);
        send(Keepalive.INSTANCE);
        next(Keepalive.class);
        return this;
    }

    void open(String identifier) throws IOException {
        send(new Open(
                65001,
                180,
                Ipv4.parse(identifier),
                List.of(new Multiprotocol(Family.IPV4_UNICAST), new Multiprotocol(Family.IPV6_UNICAST), new FourOctetAs(new Asn(65001)))));
    }

    void send(Message message) throws IOException {
        send(Messages.encode(message));
    }

    void send(Octets frame) throws IOException {
        socket.getOutputStream().write(frame.toByteArray());
    }

    /** The next message, of any kind. */
    Message next() throws IOException {
        return Messages.decode(frame(), NEGOTIATED);
    }

    /** The octets of the next message. */
    Octets frame() throws IOException {
        byte[] header = new byte[19];
        in.readFully(header);
        int length = (header[16] & 0xFF) << 8 | (header[17] & 0xFF);
        byte[] frame = new byte[length];
        System.arraycopy(header, 0, frame, 0, 19);
        in.readFully(frame, 19, length - 19);
        return Octets.copyOf(frame);
    }

    /** The next message but KEEPALIVE, which must be of this kind. */
    <M extends Message> M next(Class<M> type) throws IOException {
        Message message = next();
        while (message instanceof Keepalive && !type.equals(Keepalive.class)) {
            message = next();
        }
        return type.cast(message);
    }

    /** The UPDATE messages up to one for which this holds. */
    List<Update> updates(Predicate<Update> last) throws IOException {
        List<Update> updates = new ArrayList<>();
        do {
            updates.add(next(Update.class));
        } while (!last.test(updates.getLast()));
        return updates;
    }

    /** Reads up to the End-of-RIB of IPv6, the last one. */
    List<String> table() throws IOException {
        return text(updates(u -> Family.IPV6_UNICAST.equals(u.endOfRib())));
    }

    /** What UPDATE messages say: + and - before each prefix. */
    static List<String> text(List<Update> updates) {
        List<String> text = new ArrayList<>();
        for (Update update : updates) {
            for (Nlris nlris : update.withdrawn()) {
                for (Nlri nlri : nlris) {
                    text.add("-" + RouteText.nlri(nlri));
                }
            }
            for (Update.Reach reach : update.announced()) {
                for (Nlri nlri : reach.nlris()) {
                    text.add("+" + RouteText.nlri(nlri));
                }
            }
        }
        return text;
    }

    /** What the next UPDATE says. */
    List<String> update() throws IOException {
        return text(List.of(next(Update.class)));
    }

    /** What the next UPDATE messages say, up to so many prefixes. */
    List<String> changes(int prefixes) throws IOException {
        List<String> changes = new ArrayList<>();
        while (changes.size() < prefixes) {
            changes.addAll(update());
        }
        return changes;
    }

    /** Expects a NOTIFICATION and then the end of the connection. */
    void notified(int code, int subcode) throws IOException {
        Notification notification = next(Notification.class);
        assertEquals(code + "/" + subcode, notification.code() + "/" + notification.subcode());
        closed();
    }

    /** Reads up to a NOTIFICATION. */
    void farewell() throws IOException {
        Message message = next();
        while (!(message instanceof Notification)) {
            message = next();
        }
    }

    /** Expects the end of the connection, with nothing but KEEPALIVE before. */
    void closed() throws IOException {
        try {
            Message message = next();
            while (message instanceof Keepalive) {
                message = next();
            }
            throw new AssertionError("not the end but " + message);
        } catch (EOFException e) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
