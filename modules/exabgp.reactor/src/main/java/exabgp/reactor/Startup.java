package exabgp.reactor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the program has to do between the steps of the daemon's start. Called by the thread that runs the reactor, once each, in this order; a failure
 * of the first two ends the start, with its message to the user.
 */
public interface Startup {
    /** A start with nothing to do. */
    Startup PLAIN = new Startup() {
        @Override
        public void listening(List<Path> files) {}

        @Override
        public void helping() {}

        @Override
        public void overdue() {}
    };

    /**
     * All sockets are listening, and no helper was started yet: the place to give up privileges.
     *
     * @param files what was created on the way and has to belong to the user that the daemon runs as
     */
    void listening(List<Path> files) throws IOException;

    /** Every helper was started or failed to, and no peer was connected to yet. May wait. */
    void helping() throws IOException, InterruptedException;

    /**
     * The daemon was told to stop, and something does not end in time: it is stopped the hard way from now on. That may take for ever, where a helper belongs to a user whose
     * programs we may not kill. Must not wait.
     */
    void overdue();
}
