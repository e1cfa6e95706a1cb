package exabgp.session.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FirstToEndTest {
    @Test
    void givesTheFirstValueAndInterruptsTheOthers() throws InterruptedException {
        AtomicBoolean interrupted = new AtomicBoolean();
        try (var scope = StructuredTaskScope.open(new FirstToEnd<String>())) {
            scope.fork(() -> waiting(interrupted));
            scope.fork(() -> "first");
            assertEquals("first", scope.join());
        }
        assertTrue(interrupted.get());
    }

    @Test
    void givesTheFirstExceptionAndInterruptsTheOthers() {
        AtomicBoolean interrupted = new AtomicBoolean();
        FailedException failed = assertThrows(FailedException.class, () -> {
            try (var scope = StructuredTaskScope.open(new FirstToEnd<String>())) {
                scope.fork(() -> waiting(interrupted));
                scope.fork(() -> {
                    throw new IllegalStateException("broken");
                });
                scope.join();
            }
        });
        assertInstanceOf(IllegalStateException.class, failed.getCause());
        assertTrue(interrupted.get());
    }

    private static String waiting(AtomicBoolean interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.set(true);
        }
        return "last";
    }
}
