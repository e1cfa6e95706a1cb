package exabgp.reactor.api;

/**
 * How much waits for a client.
 *
 * @param items   how many texts
 * @param octets  how long they are, as far as they are made already
 * @param dropped how many events were left out since the start
 */
record QueueDepth(long items, long octets, long dropped) {
    /** One text more. */
    QueueDepth plus(long texts, long length) {
        return new QueueDepth(items + texts, octets + length, dropped);
    }
}
