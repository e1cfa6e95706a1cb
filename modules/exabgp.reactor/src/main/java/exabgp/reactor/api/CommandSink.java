package exabgp.reactor.api;

/** Where the commands of clients go. */
public interface CommandSink {
    /**
     * Takes over commands of one client, in order. Waits while too many others are under way, which holds up this client.
     *
     * @param batch what the client wrote at a time
     */
    void commands(Batch batch) throws InterruptedException;
}
