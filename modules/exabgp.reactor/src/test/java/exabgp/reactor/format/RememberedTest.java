package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class RememberedTest {
    @Test
    void aValueIsWrittenOnceAndRememberedByIdentity() {
        List<String> asked = new ArrayList<>();
        Remembered<String> remembered = new Remembered<>((out, value) -> {
            asked.add(value);
            out.ascii(value);
        });
        String first = new String("one");
        LineBuffer out = new LineBuffer();
        remembered.write(out, first);
        remembered.write(out.put(' '), first);
        assertEquals("one one", out.text(0));
        assertEquals(List.of("one"), asked);
    }

    @Test
    void anEncoderSharedByManyThreadsNeverMixesUpNeighbors() throws InterruptedException {
        JsonEncoder shared = new JsonEncoder(ApiVersion.V6, Telling.HOST, false);
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            threads.add(Thread.ofPlatform().start(() -> tellOfMany(shared, random, wrong)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertTrue(wrong.isEmpty(), () -> wrong.peek());
    }

    private static void tellOfMany(JsonEncoder shared, Random random, ConcurrentLinkedQueue<String> wrong) {
        List<PeerIdentity> peers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            peers.add(new PeerIdentity(null, new Ipv4(random.nextInt()), null, null, null));
        }
        for (int round = 0; round < 5_000; round++) {
            PeerIdentity peer = peers.get(random.nextInt(peers.size()));
            Ip address = peer.peerAddress();
            String line = Telling.string(shared.encode(new Event.Up(new Stamp(peer, 0, 1)), Shape.PARSED));
            if (!line.contains("\"peer\": \"" + address + "\" }")) {
                wrong.add(address + " is not in " + line);
            }
        }
    }
}
