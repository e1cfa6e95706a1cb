package exabgp.reactor.format;

/**
 * Whom an event is about and when it happened.
 *
 * @param peer    the neighbor
 * @param micros  microseconds since 1970-01-01T00:00Z
 * @param counter which event of this neighbor it is, from 1
 */
public record Stamp(PeerIdentity peer, long micros, long counter) {}
