package exabgp.reactor.api;

import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** The first task that gives true, or fails, ends all. */
final class UntilTrue implements Joiner<Boolean, Boolean> {
    @Override
    public boolean onComplete(Subtask<? extends Boolean> subtask) {
        return subtask.state() != Subtask.State.SUCCESS || subtask.get();
    }

    @Override
    public Boolean result() {
        return true;
    }
}
