package exabgp.reactor.api;

import exabgp.wire.Octets;

/** The form in which a helper is told of events. It is chosen when the helper starts. */
enum Dialect {
    TEXT,
    JSON_4,
    JSON_6;

    /** The line that stands for events which were left out. */
    Octets gap(long events) {
        return Client.line(switch (this) {
            case TEXT -> "gap " + events;
            case JSON_4, JSON_6 -> "{ \"type\": \"gap\", \"events\": " + events + " }";
        });
    }
}
