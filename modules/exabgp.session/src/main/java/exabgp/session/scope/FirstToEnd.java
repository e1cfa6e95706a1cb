package exabgp.session.scope;

import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ends a scope with the first of its tasks that ends, in whichever way, and gives the value of that task or its exception. For one scope.
 *
 * @param <T> what the tasks return
 */
public final class FirstToEnd<T> implements Joiner<T, T> {
    private final AtomicReference<@Nullable Subtask<? extends T>> first = new AtomicReference<>();
    private final Runnable then;

    /** A joiner for one scope whose owner does nothing but join. */
    public FirstToEnd() {
        this(() -> {});
    }

    /** A joiner for one scope. The first task that ends runs {@code then}, to bring the owner to join when it has something else to do meanwhile. */
    public FirstToEnd(Runnable then) {
        this.then = then;
    }

    /** Whether a task has ended. */
    public boolean isOver() {
        return first.get() != null;
    }

    @Override
    public boolean onComplete(Subtask<? extends T> subtask) {
        boolean isFirst = first.compareAndSet(null, subtask);
        if (isFirst) {
            then.run();
        }
        return isFirst;
    }

    @Override
    public T result() throws Throwable {
        Subtask<? extends T> ended = first.get();
        if (ended == null) {
            throw new IllegalStateException("no task was forked");
        }
        if (ended.state() == Subtask.State.FAILED) {
            throw ended.exception();
        }
        return ended.get();
    }
}
