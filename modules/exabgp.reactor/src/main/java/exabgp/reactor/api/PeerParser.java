package exabgp.reactor.api;

import exabgp.reactor.config.ConfigContext;
import exabgp.reactor.config.ConfigReader;
import exabgp.reactor.config.ConfigResult;
import exabgp.reactor.config.Encoder;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.config.ProgramPaths;
import exabgp.wire.family.Family;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what follows {@code peer create}. What the words say is put as a section of a configuration, so that everything they do not name is as in one, and the same is refused.
 */
final class PeerParser {
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9.:_%-]+");
    private static final List<String> REQUIRED = List.of("local-address", "local-as", "peer-as");
    private static final ConfigContext CONTEXT = new ConfigContext(Encoder.JSON, false, new ProgramPaths(Path.of("/"), null, List.of()));

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> processes = new ArrayList<>();
    private String families = "ipv4 unicast; ";

    private PeerParser() {}

    /** Reads the rest of a line. */
    static Command parse(Words in) {
        String address = in.next();
        if (address.isEmpty()) {
            return new Command.Refused("missing required parameters: the address of the peer");
        }
        PeerParser parser = new PeerParser();
        String fault = parser.read(in);
        return fault == null ? parser.create(address) : new Command.Refused(fault);
    }

    /** Reads the parameters; what is wrong with them, or null. */
    private @Nullable String read(Words in) {
        while (!in.isEmpty()) {
            String word = in.next();
            String key = word.equals("local-ip") ? "local-address" : word;
            if (!ApiCommand.PEER_CREATE.options().contains(key)) {
                return "unknown parameter: " + CommandParser.excerpt(word);
            }
            String value = in.next();
            if (value.isEmpty()) {
                return "missing value: " + word;
            }
            String fault = key.equals("family-allowed") ? families(value) : VALUE.matcher(value).matches() ? null : "invalid " + word + ": " + CommandParser.excerpt(value);
            if (fault != null) {
                return fault;
            }
            if (key.equals("api")) {
                processes.add(value);
            } else if (values.put(key, value) != null) {
                return "duplicate parameter: " + word;
            }
        }
        String missing = String.join(", ", REQUIRED.stream().filter(key -> !values.containsKey(key)).toList());
        return missing.isEmpty() ? null : "missing required parameters: " + missing;
    }

    private @Nullable String families(String value) {
        if (value.equals("in-open")) {
            return null;
        }
        StringBuilder all = new StringBuilder();
        for (String word : value.split("/", -1)) {
            Family family = FamilyWords.hyphenated(word);
            if (family == null) {
                return "invalid family-allowed: " + CommandParser.excerpt(word) + " is no family, as ipv4-unicast is";
            }
            all.append(family).append("; ");
        }
        families = all.toString();
        return null;
    }

    private Command create(String address) {
        if (!VALUE.matcher(address).matches()) {
            return new Command.Refused("invalid address: " + CommandParser.excerpt(address));
        }
        ConfigResult result = ConfigReader.read("peer create", section(address), Path.of("/"), CONTEXT);
        return switch (result) {
            case ConfigResult.Loaded loaded -> new Command.CreatePeer(attached(loaded.configuration().neighbors().getFirst()));
            case ConfigResult.Refused refused -> new Command.Refused(refused.errors().getFirst().what());
        };
    }

    private NeighborConfig attached(NeighborConfig neighbor) {
        return processes.isEmpty() ? neighbor : neighbor.attachedTo(processes);
    }

    private String section(String address) {
        StringBuilder text = new StringBuilder("neighbor ").append(address).append(" { ");
        Stream.of("local-address", "local-as", "peer-as", "router-id", "group-updates").filter(values::containsKey).forEach(key -> text.append(key).append(' ').append(values.get(key)).append("; "));
        text.append("family { ").append(families).append("} ");
        if (values.containsKey("graceful-restart")) {
            text.append("capability { graceful-restart ").append(values.get("graceful-restart")).append("; } ");
        }
        return text.append("}\n").toString();
    }
}
