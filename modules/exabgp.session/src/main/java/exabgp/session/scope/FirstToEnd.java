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

    /** A joiner for one scope. */
    public FirstToEnd() {}

    @Override
    public boolean onComplete(Subtask<? extends T> subtask) {
        return first.compareAndSet(null, subtask);
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
