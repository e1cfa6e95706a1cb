package exabgp.reactor;

import java.io.IOException;

/**
 * What the program has to do between the steps of the daemon's start. Called by the thread that runs the reactor, once each, in this order; a failure
 * ends the start, with its message to the user.
 */
public interface Startup {
    /** A start with nothing to do. */
    Startup PLAIN = new Startup() {
        @Override
        public void listening() {}

        @Override
        public void helping() {}
    };

    /** All sockets are listening, and no helper was started yet: the place to give up privileges. */
    void listening() throws IOException;

    /** Every helper was started or failed to, and no peer was connected to yet. May wait. */
    void helping() throws IOException, InterruptedException;
}
