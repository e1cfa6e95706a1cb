package exabgp.session.transport;

import exabgp.session.scope.Bounded;
import exabgp.session.scope.Ticker;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A TCP connection that carries whole messages. One thread reads, any thread writes; a write is cut into pieces of whole messages, and between two pieces whoever waits longest
 * goes first. An interrupt of a thread that waits in here closes the connection.
 */
public final class Connection implements AutoCloseable {
    private static final int PIECE = 16 * 1024;

    /** How many octets are dropped at a time when nothing counts any more. */
    private static final int DROPPED = 4 * 1024;

    private final SocketChannel channel;
    private final Ticker ticker;
    private final InetSocketAddress local;
    private final InetSocketAddress peer;
    private final FrameReader frames = new FrameReader();
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock(true);

    /** When the write under way last made progress; with the flag, since every number is a time. */
    private volatile long progressAt;

    private volatile boolean stuck;
    private volatile boolean saidGoodbye;

    /**
     * Takes a connected channel in blocking mode; it is closed with this, or at once when this fails.
     *
     * @throws IOException when the channel is not connected any more
     */
    public Connection(SocketChannel channel, Ticker ticker) throws IOException {
        this.channel = channel;
        this.ticker = ticker;
        try {
            // messages leave in whole batches already; waiting for more would only delay keepalives
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            local = (InetSocketAddress) channel.getLocalAddress();
            peer = (InetSocketAddress) channel.getRemoteAddress();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Our address. */
    public Ip localAddress() {
        return Addresses.of(local.getAddress());
    }

    /** Our port. */
    public int localPort() {
        return local.getPort();
    }

    /** The address of the peer. */
    public Ip peerAddress() {
        return Addresses.of(peer.getAddress());
    }

    /**
     * Waits for octets of the peer, which {@link #buffered} makes messages of. Small, as it is on the stack of each quiet session.
     *
     * @return false when the peer will send nothing more
     */
    public boolean receive() throws IOException, InterruptedException {
        reading.lockInterruptibly();
        try {
            return frames.took(channel.read(frames.room()));
        } finally {
            reading.unlock();
        }
    }

    /**
     * The next message if all of it is there already, else null. Does not wait for the peer.
     *
     * @param messageSize the largest the session allows, in octets
     * @throws exabgp.wire.fault.ProtocolFault when what came cannot be a message
     */
    public @Nullable Octets buffered(int messageSize) throws InterruptedException {
        reading.lockInterruptibly();
        try {
            return frames.buffered(messageSize);
        } finally {
            reading.unlock();
        }
    }

    /** How many octets of an unfinished message were read. For the reading thread. */
    public int unfinished() {
        return frames.unfinished();
    }

    /**
     * Writes whole messages.
     *
     * @param messages one after the other, headers included, from the beginning of the array
     * @param length   their octets
     * @throws InterruptedException when interrupted while another thread writes
     */
    public void write(byte[] messages, int length) throws IOException, InterruptedException {
        int at = 0;
        while (at < length) {
            int end = Pieces.end(messages, at, length, PIECE);
            writing.lockInterruptibly();
            try {
                if (saidGoodbye) {
                    throw new ClosedChannelException();
                }
                writeAll(ByteBuffer.wrap(messages, at, end - at));
            } finally {
                writing.unlock();
            }
            at = end;
        }
    }

    /** Writes one message. */
    public void write(Octets message) throws IOException, InterruptedException {
        write(message.toByteArray(), message.length());
    }

    /** How many nanoseconds a write may still make no progress, given it may for {@code limit}; any thread may ask. */
    public long sendLeft(long limit) {
        return stuck ? progressAt + limit - ticker.now() : limit;
    }

    /**
     * Writes a last message and says that nothing follows it.
     *
     * @param grace how long to wait for other writers, and again for the peer to take it
     * @return whether it was written; when not, the connection may be closed already
     */
    public boolean lastWords(Octets message, Duration grace) throws InterruptedException {
        if (!writing.tryLock(grace.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            if (saidGoodbye) {
                return false;
            }
            saidGoodbye = true;
            return Bounded.run(grace, () -> {
                writeAll(ByteBuffer.wrap(message.toByteArray()));
                channel.shutdownOutput();
            });
        } finally {
            writing.unlock();
        }
    }

    /**
     * Says that nothing follows.
     *
     * @param grace how long to wait for other writers; when that is not enough, nothing is said
     */
    public void goodbye(Duration grace) throws InterruptedException {
        if (writing.tryLock(grace.toNanos(), TimeUnit.NANOSECONDS)) {
            saidGoodbye = true;
            try {
                channel.shutdownOutput();
            } catch (IOException e) {
                // the connection is gone already, which is all that is wanted
            } finally {
                writing.unlock();
            }
        }
    }

    /**
     * Reads and drops what still comes until the peer closes, too: closing with octets unread makes the system send a reset, which can overtake what we wrote last. May be
     * called while another thread reads; who of them finds the end does not matter.
     */
    public void drain(Duration atMost) throws InterruptedException {
        Bounded.run(atMost, () -> {
            reading.lockInterruptibly();
            try {
                ByteBuffer dropped = ByteBuffer.allocate(DROPPED);
                while (channel.read(dropped) >= 0) {
                    dropped.clear();
                }
            } finally {
                reading.unlock();
            }
        });
    }

    @Override
    public void close() {
        close(channel);
    }

    /** Closes {@code channel}, whatever its state. */
    public static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // the descriptor is given back all the same, and there is nobody left to tell
        }
    }

    private void writeAll(ByteBuffer octets) throws IOException {
        progressAt = ticker.now();
        stuck = true;
        try {
            while (octets.hasRemaining()) {
                channel.write(octets);
                progressAt = ticker.now();
            }
        } finally {
            stuck = false;
        }
    }
}
