package exabgp.reactor.api;

/** The form in which a helper is told of events. It is chosen when the helper starts. */
enum Dialect {
    TEXT,
    JSON_4,
    JSON_6
}
