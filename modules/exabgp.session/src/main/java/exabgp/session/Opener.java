package exabgp.session;

import exabgp.session.socket.SocketOptions;
import exabgp.session.transport.Connection;
import exabgp.session.transport.Dialer;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Gets the connection of a session: a round of attempts, or the one that was accepted. For its reader. */
final class Opener {
    private final Conversation conversation;

    Opener(Conversation conversation) {
        this.conversation = conversation;
    }

    /** The connection. */
    Connection open() throws NoConnection, InterruptedException {
        try {
            return new Connection(channel(), conversation.ticker);
        } catch (IOException e) {
            throw new NoConnection(describe(e));
        }
    }

    private SocketChannel channel() throws NoConnection, InterruptedException {
        return switch (conversation.opening) {
            case Opening.Accepted accepted -> accepted(accepted.channel());
            case Opening.Dial dial -> dial();
        };
    }

    private SocketChannel accepted(SocketChannel channel) throws NoConnection {
        SessionConfig config = conversation.config;
        try {
            SocketOptions.accepted(channel, config.peerAddress(), config.socket());
            return channel;
        } catch (IOException e) {
            Connection.close(channel);
            throw new NoConnection(describe(e));
        }
    }

    private SocketChannel dial() throws NoConnection, InterruptedException {
        SessionConfig config = conversation.config;
        Timers timers = config.timers();
        Dialer dialer = new Dialer(config.peerAddress(), config.port(), config.localAddress(), config.socket());
        long until = conversation.ticker.now() + timers.connectRound().toNanos();
        String why = "no attempt was made";
        for (int attempt = 0; attempt < timers.connectAttempts(); attempt++) {
            long left = until - conversation.ticker.now();
            if (left <= 0) {
                break;
            }
            try {
                return dialer.connect(Duration.ofNanos(conversation.ticker.real(left)));
            } catch (IOException e) {
                // an interrupt makes the attempt fail, in several ways
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                why = describe(e);
            }
            TimeUnit.NANOSECONDS.sleep(conversation.ticker.real(timers.connectInterval().toNanos()));
        }
        throw new NoConnection(why);
    }

    private static String describe(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** There is no connection. */
    static final class NoConnection extends Exception {
        private static final long serialVersionUID = 1;

        private final String why;

        NoConnection(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }
}
