package exabgp.reactor;

import exabgp.wire.attribute.Med;
import exabgp.wire.message.Message;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** A peer with a small buffer, which reads as many messages as it is told, in a thread of its own, and keeps the table they make. */
final class SlowPeer implements AutoCloseable {
    private static final int BUFFER = 2048;
    private static final int ALL = 100_000_000;

    private final TestPeer peer;
    private final Semaphore allowed = new Semaphore(0);
    private final Map<String, String> table = new ConcurrentSkipListMap<>();
    private final Map<String, Long> last = new HashMap<>();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final List<String> outOfOrder = new CopyOnWriteArrayList<>();
    private final Thread reader = Thread.ofPlatform().name("slow peer").unstarted(this::read);

    private SlowPeer(TestPeer peer) {
        this.peer = peer;
    }

    /** Connects as often as it takes, since an earlier session may not have ended yet at the other side. */
    static SlowPeer connect(String from, int port) throws IOException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (true) {
            Socket socket = new Socket();
            try {
                socket.setReceiveBufferSize(BUFFER);
                socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
                socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 5000);
                SlowPeer slow = new SlowPeer(new TestPeer(socket).establish());
                // before the first UPDATE the other side may not know yet that the session is up
                slow.receive(slow.peer.next());
                slow.reader.start();
                return slow;
            } catch (IOException | ClassCastException e) {
                socket.close();
                if (System.nanoTime() > end) {
                    throw new AssertionError("no session", e);
                }
            }
        }
    }

    /** Lets so many messages more be read. */
    void read(int messages) {
        allowed.release(messages);
    }

    void readAll() {
        allowed.release(ALL);
    }

    /** Waits until a prefix is announced like this; the table is then a copy. */
    Map<String, String> await(String prefix, String value) {
        RunningReactor.await(() -> value.equals(table.get(prefix)));
        return new TreeMap<>(table);
    }

    /** All prefixes that were announced at any time. */
    Set<String> heard() {
        return Set.copyOf(heard);
    }

    /** Announcements of routes of a helper that are older than one before. */
    List<String> outOfOrder() {
        return List.copyOf(outOfOrder);
    }

    private void read() {
        try {
            while (true) {
                allowed.acquire();
                receive(peer.next());
            }
        } catch (IOException | InterruptedException e) {
            // the end of the session
        }
    }

    private void receive(Message message) {
        if (message instanceof Update update) {
            receive(update);
        }
    }

    private void receive(Update update) {
        for (Nlris nlris : update.withdrawn()) {
            for (Nlri nlri : nlris) {
                table.remove(prefix(nlri));
            }
        }
        Med med = update.attributes().find(Med.class);
        for (Update.Reach reach : update.announced()) {
            for (Nlri nlri : reach.nlris()) {
                announced(prefix(nlri), reach.nextHop().address() + " med ", med == null ? -1 : med.value());
            }
        }
    }

    private void announced(String prefix, String text, long med) {
        Long before = last.put(prefix, med);
        // those of the configuration come back when it is read again
        if (before != null && before > med && prefix.startsWith("172.")) {
            outOfOrder.add(prefix + " " + before + " " + med);
        }
        heard.add(prefix);
        table.put(prefix, text + med);
    }

    private static String prefix(Nlri nlri) {
        return ((InetNlri) nlri).prefix().toString();
    }

    @Override
    public void close() throws IOException {
        peer.close();
        reader.interrupt();
        try {
            reader.join(20_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
