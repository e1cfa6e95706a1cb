package exabgp.bench.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** The peers of one run, each with a thread of its own while it does something. */
final class Crowd implements AutoCloseable {
    /** More would fill the queue of the daemon's socket, and wait for the system to try again a second later. */
    private static final int AT_ONCE = 64;

    private final List<SyntheticPeer> peers;

    private Crowd(List<SyntheticPeer> peers) {
        this.peers = peers;
    }

    /** Something that a peer does, and when it was done, by {@link System#nanoTime}. */
    @FunctionalInterface
    interface Task {
        long run(SyntheticPeer peer) throws IOException;
    }

    /** Brings all sessions up. */
    static Crowd connect(int number, int port, int holdTime) throws InterruptedException {
        Semaphore turns = new Semaphore(AT_ONCE);
        try (var scope = StructuredTaskScope.open(Joiner.<SyntheticPeer>allSuccessfulOrThrow())) {
            for (int i = 0; i < number; i++) {
                int each = i;
                scope.fork(() -> {
                    turns.acquire();
                    try {
                        return SyntheticPeer.connect(each, port, holdTime);
                    } finally {
                        turns.release();
                    }
                });
            }
            return new Crowd(scope.join().map(Subtask::get).toList());
        }
    }

    /** How many connections were reset before a session was up. */
    int resets() {
        return peers.stream().mapToInt(peer -> peer.attempts() - 1).sum();
    }

    /** The first of them. */
    SyntheticPeer first() {
        return peers.getFirst();
    }

    /** Has all of them do the same at once. When the last was done. */
    long all(Task task) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.<Long>allSuccessfulOrThrow())) {
            peers.forEach(peer -> scope.fork(() -> task.run(peer)));
            return scope.join().mapToLong(Subtask::get).max().orElseThrow();
        }
    }

    @Override
    public void close() throws IOException {
        for (SyntheticPeer peer : peers) {
            peer.close();
        }
    }
}
