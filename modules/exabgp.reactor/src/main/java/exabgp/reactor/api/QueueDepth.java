package exabgp.reactor.api;

/**
 * How much waits for a helper or a control client, and how that has been.
 *
 * @param items     how many texts
 * @param octets    how long they are, as far as they are made already
 * @param highWater the most octets that ever waited, over all runs of the helper
 * @param dropped   how many events were left out, over all its runs
 * @param limit     octets that may wait: of events, for a helper; of answers, for a control client
 */
record QueueDepth(long items, long octets, long highWater, long dropped, long limit) {}
