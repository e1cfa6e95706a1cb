package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MailboxTest {
    private static final Mail RELOAD = new Mail.Told(new ReactorOrder.Reload(ReactorOrder.Cause.NONE, false));
    private static final Mail SHUTDOWN = new Mail.Told(new ReactorOrder.Shutdown(ReactorOrder.Cause.NONE));

    private final Mailbox mailbox = new Mailbox();

    private static Mail mail(int number) {
        return new Mail.HelperGone("helper " + number, true);
    }

    @Test
    void urgentMailComesFirstAndOnce() throws InterruptedException {
        mailbox.put(mail(1));
        mailbox.urgent(RELOAD);
        mailbox.urgent(SHUTDOWN);
        mailbox.urgent(RELOAD);
        assertEquals(RELOAD, mailbox.take());
        assertEquals(SHUTDOWN, mailbox.take());
        assertEquals(mail(1), mailbox.take());
        assertNull(mailbox.poll(Duration.ZERO));
    }

    @Test
    void patientMailWaitsForRoomAndUrgentMailDoesNot() throws InterruptedException {
        Thread sender = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < 100; i++) {
                    mailbox.put(mail(i));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (sender.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        mailbox.urgent(SHUTDOWN);
        assertEquals(SHUTDOWN, mailbox.take());
        for (int i = 0; i < 100; i++) {
            assertEquals(mail(i), mailbox.take());
        }
        sender.join();
    }
}
