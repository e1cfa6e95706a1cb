package exabgp.reactor.api;

import exabgp.reactor.config.Encoder;
import exabgp.reactor.format.ApiVersion;
import exabgp.reactor.format.Event;
import exabgp.reactor.format.Host;
import exabgp.reactor.format.JsonEncoder;
import exabgp.reactor.format.Shape;
import exabgp.reactor.format.TextEncoder;
import exabgp.wire.Octets;

/** The encoders of all dialects. For any thread. */
final class Encoders {
    private final JsonEncoder json4;
    private final JsonEncoder json6;
    private final TextEncoder text;

    Encoders(Host host, boolean compact) {
        json4 = new JsonEncoder(ApiVersion.V4, host, compact);
        json6 = new JsonEncoder(ApiVersion.V6, host, compact);
        text = new TextEncoder(host);
    }

    /** The dialect of a helper that starts now: version 6 has nothing but JSON. */
    static Dialect dialect(ApiVersion version, Encoder wanted) {
        return switch (version) {
            case V6 -> Dialect.JSON_6;
            case V4 -> switch (wanted) {
                case JSON -> Dialect.JSON_4;
                case TEXT -> Dialect.TEXT;
            };
        };
    }

    /** The lines of an event, none where the dialect has none for it. */
    Octets encode(Dialect dialect, Event event, Shape shape) {
        return switch (dialect) {
            case TEXT -> text.encode(event, shape);
            case JSON_4 -> json4.encode(event, shape);
            case JSON_6 -> json6.encode(event, shape);
        };
    }
}
