package exabgp.reactor.config;

/** How a helper process is told of events. */
public enum Encoder {
    TEXT,
    JSON
}
