package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Notification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A helper that does not read what it is told: the peer is held up, and nothing else. */
@Timeout(120)
class BackPressureTest {
    /** More events than fit into the queue of a helper and all buffers on the way. */
    private static final int UPDATES = 200_000;

    @TempDir
    Path directory;

    @RegisterExtension
    final PeerPort port = new PeerPort();

    private RunningReactor start(String script) throws IOException {
        return RunningReactor.start(
                directory,
                RunningReactor.settings(),
                RunningReactor.helper(directory, "test", "cd " + directory + "\n" + script)
                        + """
                        neighbor 127.0.0.1 {
                          router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; connect %d; hold-time 3; adj-rib-in false;
                          family { ipv4 unicast; ipv6 unicast; }
                          api { processes [ test ]; neighbor-changes; receive { parsed; update; } }
                        }
                        """.formatted(port.number()));
    }

    /** Sends UPDATE messages of one prefix each, with KEEPALIVE between, until all are out or the session ends; counts them. */
    private static Thread flood(TestPeer peer, AtomicInteger sent) {
        return Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; i < UPDATES; i++) {
                    peer.send(update(i));
                    sent.incrementAndGet();
                    if (i % 1000 == 0) {
                        peer.send(Keepalive.INSTANCE);
                    }
                }
            } catch (IOException e) {
                // the session ended while we were held up
                sent.incrementAndGet();
            }
        });
    }

    /** Waits until nothing more goes out. */
    private static void heldUp(AtomicInteger sent) throws InterruptedException {
        int before = -1;
        while (sent.get() != before || before == 0) {
            before = sent.get();
            Thread.sleep(1000);
        }
        assertTrue(before < UPDATES, "everything went out");
    }

    private static Octets update(int number) {
        return Octets.parseHex("ffffffffffffffffffffffffffffffff" + "0037" + "02" + "0000" + "001b"
                + "40010100" + "400206" + "02010000fde9" + "40030401010101" + "80040400000000"
                + "20" + "%08x".formatted(0x0a000000 + number));
    }

    @Test
    void everythingArrivesInOrderOnceTheHelperReads() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        try (RunningReactor running = start("while [ ! -e go ]; do sleep 0.05; done\ngrep --line-buffered -o '10[.][0-9.]*/32' > heard");
                TestPeer peer = port.accept().establish()) {
            peer.table();
            Thread flood = flood(peer, sent);
            heldUp(sent);
            // much longer than the hold time, in which the peer gets no word out: keepalives go on, and ours stands still
            long end = System.nanoTime() + 5_000_000_000L;
            while (System.nanoTime() < end) {
                peer.next(Keepalive.class);
            }
            Files.createFile(directory.resolve("go"));
            flood.join();
            List<String> heard = running.lines("heard", UPDATES);
            List<String> wanted = new ArrayList<>();
            for (int i = 0; i < UPDATES; i++) {
                wanted.add("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255) + "/32");
            }
            assertEquals(wanted, heard);
            running.shutDown();
            peer.notified(6, 2);
        }
    }

    @Test
    void aShutdownIsNotHeldUp() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        try (RunningReactor running = start("sleep 1000"); TestPeer peer = port.accept().establish()) {
            peer.table();
            flood(peer, sent);
            heldUp(sent);
            running.shutDown();
            peer.notified(6, 2);
            assertEquals(0, running.status());
        }
    }

    @Test
    void theNextSessionIsNotHeldUpByTheLastNotification() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        try (RunningReactor running = start("sleep 1000")) {
            try (TestPeer peer = port.accept().establish()) {
                flood(peer, sent);
                heldUp(sent);
            }
            try (TestPeer peer = port.accept().establish()) {
                peer.table();
                peer.send(new Notification(6, 4, Octets.EMPTY));
                peer.closed();
            }
            port.accept().establish().close();
            running.shutDown();
            assertEquals(0, running.status());
        }
    }
}
