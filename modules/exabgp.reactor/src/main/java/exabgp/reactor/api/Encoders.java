package exabgp.reactor.api;

import exabgp.reactor.config.Encoder;
import exabgp.reactor.format.ApiVersion;
import exabgp.reactor.format.Event;
import exabgp.reactor.format.Host;
import exabgp.reactor.format.JsonEncoder;
import exabgp.reactor.format.LineBuffer;
import exabgp.reactor.format.Shape;
import exabgp.reactor.format.TextEncoder;
import exabgp.wire.Octets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The encoders of all dialects. For any thread. */
final class Encoders {
    private final JsonEncoder json4;
    private final JsonEncoder json6;
    private final TextEncoder text;

    /** A buffer that nobody writes to at the moment, so that it need not be made and grow for each event. */
    private final AtomicReference<@Nullable LineBuffer> spare = new AtomicReference<>();

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
            case JSON_4 -> encode(json4, event, shape);
            case JSON_6 -> encode(json6, event, shape);
        };
    }

    private Octets encode(JsonEncoder json, Event event, Shape shape) {
        LineBuffer free = spare.getAndSet(null);
        LineBuffer out = free == null ? new LineBuffer() : free;
        out.clear();
        json.encode(event, shape, out);
        Octets line = out.toOctets();
        spare.set(out);
        return line;
    }
}
