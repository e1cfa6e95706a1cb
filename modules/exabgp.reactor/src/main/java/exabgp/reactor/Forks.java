package exabgp.reactor;

/** Starts threads which belong to the reactor; for its owner only. */
@FunctionalInterface
interface Forks {
    /** Runs {@code task} in a virtual thread with this name. */
    void fork(String name, Task task);

    /** What such a thread does. */
    @FunctionalInterface
    interface Task {
        /** Runs until it is done; an interrupt means that the reactor is stopped hard. */
        void run() throws InterruptedException;
    }
}
