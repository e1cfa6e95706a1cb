package exabgp.image.blackbox;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Family;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.MessageType;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Open;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** A peer with a short hold time, which it holds us to: it gives up a session over which nothing came for so long. It is called, and measures the time between our keepalives. */
final class ImpatientPeer implements AutoCloseable {
    private static final int HEADER = 19;
    private static final int UPDATE_PREFIXES = 20;
    private static final String ATTRIBUTES = "400101004002060201%08x4003040a000002800404%08x";

    private final String address;
    private final int holdSeconds;
    private final ServerSocket server;
    private final ReentrantLock writing = new ReentrantLock();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile Socket socket;
    private volatile OutputStream out;
    private volatile String trouble;
    private volatile boolean up;

    // for the thread that reads; asked for by others
    private volatile long last;
    private volatile long longest;

    private ImpatientPeer(String address, int holdSeconds) throws IOException {
        this.address = address;
        this.holdSeconds = holdSeconds;
        server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
    }

    /** One that waits to be called at an address of the loopback interface. */
    static ImpatientPeer at(String address, int holdSeconds) throws IOException {
        var peer = new ImpatientPeer(address, holdSeconds);
        Thread.ofPlatform().daemon().name("peer " + address).start(peer::live);
        return peer;
    }

    String address() {
        return address;
    }

    int port() {
        return server.getLocalPort();
    }

    /** Whether its session is up. */
    boolean isUp() {
        return up;
    }

    /** What went wrong, null when nothing did. */
    String trouble() {
        return trouble;
    }

    /** The prefixes that were announced to it. */
    Set<String> heard() {
        return heard;
    }

    /** Forgets how far keepalives were from each other. */
    void measure() {
        longest = 0;
    }

    /** The longest time between two keepalives, the present one included, in milliseconds. */
    long longestGap() {
        return Math.max(longest, System.nanoTime() - last) / 1_000_000;
    }

    /** Announces so many prefixes, each /24 from 11.0.0.0 on, in messages of a few. */
    void announce(int prefixes) throws IOException {
        for (int from = 0; from < prefixes; from += UPDATE_PREFIXES) {
            var attributes = Octets.parseHex(ATTRIBUTES.formatted(Scene.THEIR_AS, from));
            var nlri = new OctetWriter();
            for (int number = from; number < Math.min(prefixes, from + UPDATE_PREFIXES); number++) {
                nlri.u8(24).u8(11 + (number >> 16)).u16(number & 0xFFFF);
            }
            var frame = new OctetWriter().i64(-1).i64(-1).u16(HEADER + 4 + attributes.length() + nlri.length()).u8(MessageType.UPDATE.code());
            write(frame.u16(0).u16(attributes.length()).octets(attributes).octets(nlri).toOctets());
        }
    }

    private void live() {
        try (server) {
            socket = server.accept();
            out = socket.getOutputStream();
            socket.setSoTimeout(holdSeconds * 1000);
            var in = new DataInputStream(socket.getInputStream());
            expect(in, MessageType.OPEN);
            write(new Open(Scene.THEIR_AS, holdSeconds, Ipv4.parse(address), List.of(new Multiprotocol(Family.IPV4_UNICAST), new FourOctetAs(new Asn(Scene.THEIR_AS)))));
            write(Keepalive.INSTANCE);
            expect(in, MessageType.KEEPALIVE);
            last = System.nanoTime();
            up = true;
            Thread.ofPlatform().daemon().name("keepalives " + address).start(this::keepAlive);
            while (true) {
                receive(frame(in));
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            up = false;
            if (!closing.get()) {
                trouble = e.toString();
            }
        }
    }

    private void keepAlive() {
        try {
            while (up) {
                write(Keepalive.INSTANCE);
                Thread.sleep(holdSeconds * 1000L / 3);
            }
        } catch (IOException | InterruptedException e) {
            // the reader says what happened
            up = false;
        }
    }

    private static void expect(DataInputStream in, MessageType type) throws IOException {
        var frame = frame(in);
        if (frame.u8(HEADER - 1) != type.code()) {
            throw new AssertionError(frame + " instead of " + type);
        }
    }

    private static Octets frame(DataInputStream in) throws IOException {
        byte[] header = new byte[HEADER];
        in.readFully(header);
        byte[] frame = new byte[(header[16] & 0xFF) << 8 | (header[17] & 0xFF)];
        System.arraycopy(header, 0, frame, 0, HEADER);
        in.readFully(frame, HEADER, frame.length - HEADER);
        return Octets.copyOf(frame);
    }

    private void receive(Octets frame) {
        int type = frame.u8(HEADER - 1);
        if (type == MessageType.KEEPALIVE.code()) {
            long now = System.nanoTime();
            longest = Math.max(longest, now - last);
            last = now;
        } else if (type == MessageType.UPDATE.code()) {
            int attributes = HEADER + 2 + frame.u16(HEADER);
            prefixes(frame, attributes + 2 + frame.u16(attributes));
        } else {
            throw new AssertionError("told " + frame);
        }
    }

    private void prefixes(Octets frame, int from) {
        int at = from;
        while (at < frame.length()) {
            int bits = frame.u8(at++);
            var text = new StringBuilder();
            for (int octet = 0; octet < 4; octet++) {
                text.append(octet == 0 ? "" : ".").append(octet < (bits + 7) / 8 ? frame.u8(at + octet) : 0);
            }
            heard.add(text + "/" + bits);
            at += (bits + 7) / 8;
        }
    }

    private void write(Message message) throws IOException {
        write(Messages.encode(message));
    }

    private void write(Octets frame) throws IOException {
        writing.lock();
        try {
            out.write(frame.toByteArray());
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        closing.set(true);
        server.close();
        var open = socket;
        if (open != null) {
            open.close();
        }
    }
}
