package exabgp.session.scope;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BellTest {
    private static final long FOREVER = Long.MAX_VALUE;

    private final Bell bell = new Bell();

    @Test
    void aRingBeforeTheWaitEndsItAtOnce() throws InterruptedException {
        bell.ring();
        bell.ring();
        bell.await(FOREVER);
    }

    @Test
    void doesNotWaitForNoTimeOrLess() throws InterruptedException {
        bell.await(0);
        bell.await(-1);
    }

    @Test
    void anInterruptEndsTheWaitAlsoWhenItCameBeforeOrWithARing() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> bell.await(FOREVER));
        bell.ring();
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> bell.await(FOREVER));
    }

    /** Two who wake each other in turn: one lost ring, and both wait for ever. */
    @Test
    void noRingIsLostBetweenTwoThreadsThatHurry() throws InterruptedException {
        Bell back = new Bell();
        AtomicInteger turn = new AtomicInteger();
        int turns = 20_000;
        Thread other = Thread.ofVirtual().start(() -> play(turn, 1, turns, back, bell));
        play(turn, 0, turns, bell, back);
        other.join();
    }

    private static void play(AtomicInteger turn, int mine, int turns, Bell own, Bell others) {
        try {
            for (int i = mine; i < turns; i += 2) {
                while (turn.get() != i) {
                    own.await(FOREVER);
                }
                turn.incrementAndGet();
                others.ring();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
