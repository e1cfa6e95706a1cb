package exabgp.wire.message;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.negotiated.Negotiated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A message with what it says, from a file: see README.txt beside these. */
record Vector(String name, String session, Octets frame, List<String> gives, @Nullable Octets again) {
    static List<Vector> all() {
        try (Stream<Path> files = Files.list(Path.of(Vector.class.getResource("/vectors/README.txt").toURI()).getParent())) {
            return files.filter(file -> !file.endsWith("README.txt")).sorted().flatMap(file -> read(file).stream()).toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Negotiated negotiated() {
        return Sessions.named(session);
    }

    private static List<Vector> read(Path file) {
        List<Vector> vectors = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    if (!line.startsWith("#")) {
                        lines.add(line);
                    }
                } else if (!lines.isEmpty()) {
                    vectors.add(of(lines));
                    lines.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!lines.isEmpty()) {
            vectors.add(of(lines));
        }
        return vectors;
    }

    private static Vector of(List<String> lines) {
        String name = "";
        String session = "";
        MessageType type = MessageType.KEEPALIVE;
        StringBuilder body = new StringBuilder();
        StringBuilder again = new StringBuilder();
        List<String> gives = new ArrayList<>();
        StringBuilder last = body;
        for (String line : lines) {
            int end = line.indexOf(' ');
            String key = end < 0 ? line : line.substring(0, end);
            String value = end < 0 ? "" : line.substring(end).strip();
            switch (key) {
                case "name" -> name = value;
                case "session" -> session = value;
                case "gives" -> gives.add(value);
                case "again" -> last = again.append(value);
                case "" -> last.append(value);
                default -> {
                    type = MessageType.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
                    last = body.append(value);
                }
            }
        }
        return new Vector(name, session, frame(type, body), gives, again.isEmpty() ? null : frame(type, again));
    }

    private static Octets frame(MessageType type, StringBuilder body) {
        OctetWriter out = new OctetWriter();
        int start = Messages.begin(type, out);
        out.octets(Body.hex(body.toString()));
        Messages.end(start, out);
        return out.toOctets();
    }
}
