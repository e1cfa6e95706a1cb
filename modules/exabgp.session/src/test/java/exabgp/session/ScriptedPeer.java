package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Family;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.MessageType;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The far end of a session over loopback, which does what a test tells it to and nothing else. Whatever it waits for it waits for ten seconds at most. */
final class ScriptedPeer implements AutoCloseable {
    static final Asn AS = new Asn(65002);
    static final Ipv4 ROUTER_ID = Ipv4.parse("192.0.2.2");

    private static final int PATIENCE = 10_000;

    private final Socket socket;
    private final InputStream in;

    private ScriptedPeer(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
    }

    /** A socket that peers are accepted from. */
    static ServerSocket listen() throws IOException {
        ServerSocket server = new ServerSocket(0, 2_000, InetAddress.getLoopbackAddress());
        server.setSoTimeout(PATIENCE);
        return server;
    }

    /** The peer a session connects to. */
    static ScriptedPeer accept(ServerSocket server) throws IOException {
        return new ScriptedPeer(server.accept());
    }

    /** The peer a session connects to, which has room for few octets it has not read. */
    static ScriptedPeer acceptNarrow(ServerSocket server) throws IOException {
        server.setReceiveBufferSize(4_096);
        return accept(server);
    }

    /** A peer that connects. */
    static ScriptedPeer connect(InetSocketAddress to) throws IOException {
        Socket socket = new Socket();
        socket.connect(to, PATIENCE);
        return new ScriptedPeer(socket);
    }

    static Open open(int holdTime, Capability... capabilities) {
        return new Open((int) AS.value(), holdTime, ROUTER_ID, List.of(capabilities));
    }

    static Open usualOpen(int holdTime) {
        return open(holdTime, new Multiprotocol(Family.IPV4_UNICAST), new FourOctetAs(AS));
    }

    /** An UPDATE without routes: an End-of-RIB. */
    static Octets endOfRib() {
        return frame(2, "00000000");
    }

    static Octets frame(int type, String body) {
        Octets octets = Octets.parseHex(body);
        return new OctetWriter().i64(-1).i64(-1).u16(19 + octets.length()).u8(type).octets(octets).toOctets();
    }

    ScriptedPeer send(Message message) throws IOException {
        return send(Messages.encode(message));
    }

    ScriptedPeer send(Octets octets) throws IOException {
        socket.getOutputStream().write(octets.toByteArray());
        return this;
    }

    /** Sends only the beginning of a message. */
    ScriptedPeer truncate(Octets frame, int length) throws IOException {
        return send(frame.slice(0, length));
    }

    /** Sends {@code octets} in pieces of that size. */
    ScriptedPeer trickle(Octets octets, int size) throws IOException {
        for (int at = 0; at < octets.length(); at += size) {
            send(octets.slice(at, Math.min(size, octets.length() - at)));
        }
        return this;
    }

    /** The next message, which must be of this type. */
    Octets expect(MessageType type) throws IOException {
        Octets frame = next();
        assertEquals(type.code(), frame.u8(18), () -> "type of " + frame);
        return frame;
    }

    /** The next message but KEEPALIVE, which must be this NOTIFICATION, with nothing after it. Returns its data as text. */
    String expectNotification(int code, int subcode) throws IOException {
        Octets frame = next();
        while (frame.u8(18) == MessageType.KEEPALIVE.code() || frame.u8(18) == MessageType.UPDATE.code()) {
            frame = next();
        }
        assertEquals(MessageType.NOTIFICATION.code(), frame.u8(18), "type of " + frame);
        Notification notification = (Notification) Messages.decode(frame);
        assertEquals(code + "/" + subcode, notification.code() + "/" + notification.subcode());
        expectEnd();
        return new String(notification.data().toByteArray(), StandardCharsets.UTF_8);
    }

    /** Nothing more comes, and the connection was not reset. */
    void expectEnd() throws IOException {
        int octet = in.read();
        if (octet >= 0) {
            fail("an octet instead of the end of the stream: " + octet);
        }
    }

    /** Reads until the connection ends, in whichever way. */
    void awaitEnd() {
        try {
            while (in.read(new byte[4096]) >= 0) {
                assertEquals(false, socket.isClosed());
            }
        } catch (IOException e) {
            // a reset is an end, too
        }
    }

    /** Exchanges OPEN and KEEPALIVE. */
    ScriptedPeer establish(int holdTime) throws IOException {
        expect(MessageType.OPEN);
        send(usualOpen(holdTime));
        expect(MessageType.KEEPALIVE);
        return send(Keepalive.INSTANCE);
    }

    Octets next() throws IOException {
        byte[] header = in.readNBytes(19);
        if (header.length < 19) {
            throw new EOFException("the stream ended after " + header.length + " octets");
        }
        int length = Octets.copyOf(header).u16(16);
        return new OctetWriter().bytes(header, 0, 19).bytes(in.readNBytes(length - 19), 0, length - 19).toOctets();
    }

    /** Dies: the kernel resets the connection. */
    void kill() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Closes the connection as one should. */
    void hangUp() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
