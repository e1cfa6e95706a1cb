package exabgp.reactor.api;

import exabgp.reactor.format.ApiVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The texts of answers about the daemon itself. */
final class Answers {
    private final Daemon daemon;
    private final ApiProcesses processes;
    private final ControlClients clients;

    Answers(Daemon daemon, ApiProcesses processes, ControlClients clients) {
        this.daemon = daemon;
        this.processes = processes;
        this.clients = clients;
    }

    /** A sentence. */
    List<String> plain(boolean json, String sentence) {
        return List.of(json ? "{\"status\": " + Json.quote(sentence) + "}" : sentence);
    }

    List<String> version(boolean json) {
        String version = daemon.identity().version();
        return List.of(json ? "{\"version\": " + Json.quote(version) + ", \"application\": \"exabgp\"}" : "exabgp " + version);
    }

    List<String> ping(boolean json) {
        String uuid = daemon.identity().uuid().toString();
        return List.of(json ? "{\"pong\": " + Json.quote(uuid) + ", \"active\": true}" : "pong " + uuid + " active=true");
    }

    List<String> apiVersion(boolean json, ApiVersion version) {
        String description = describe(version);
        return List.of(
                json
                        ? "{\"api_version\": " + version.number() + ", \"description\": " + Json.quote(description) + "}"
                        : "API version: " + version.number() + " (" + description + ")");
    }

    private static String describe(ApiVersion version) {
        return switch (version) {
            case V4 -> "legacy (text/json)";
            case V6 -> "json-only";
        };
    }

    List<String> versionSet(boolean json, ApiVersion version) {
        return List.of(
                json
                        ? "{\"status\": \"API version set\", \"version\": " + version.number() + ", \"note\": \"effective on next process restart\"}"
                        : "API version set to " + version.number() + " (effective on next process restart)");
    }

    /** What a group of no commands came to. */
    List<String> groupEmpty(boolean json) {
        return List.of(json ? "{\"status\": \"group ended\", \"commands\": 0}" : "group ended: 0 commands");
    }

    /** What a group came to. */
    List<String> group(boolean json, GroupRunner.Outcome outcome) {
        List<String> errors = outcome.errors();
        if (json) {
            String list = errors.isEmpty() ? "" : ", \"errors\": [" + String.join(", ", errors.stream().map(Json::quote).toList()) + "]";
            return List.of("{\"status\": \"group processed\", \"announced\": " + outcome.announced() + ", \"withdrawn\": " + outcome.withdrawn() + list + "}");
        }
        String list = errors.isEmpty() ? "" : ", " + errors.size() + " errors";
        return List.of("group processed: " + outcome.announced() + " announced, " + outcome.withdrawn() + " withdrawn" + list);
    }

    List<String> status(boolean json) {
        Daemon.Identity identity = daemon.identity();
        return json ? List.of(statusJson(identity)) : statusText(identity);
    }

    private String statusJson(Daemon.Identity identity) {
        List<String> peers = new ArrayList<>();
        for (Peer peer : daemon.peers()) {
            peers.add(Json.quote(peer.neighbor().name()) + ": " + Json.quote(peer.state().name()));
        }
        return "{\"version\": " + Json.quote(identity.version())
                + ", \"uuid\": " + Json.quote(identity.uuid().toString())
                + ", \"pid\": " + identity.pid()
                + ", \"uptime\": " + identity.uptime().toSeconds()
                + ", \"start_time\": " + identity.started().getEpochSecond()
                + ", \"peers\": {" + String.join(", ", peers) + "}}";
    }

    private List<String> statusText(Daemon.Identity identity) {
        Duration up = identity.uptime();
        List<String> lines = new ArrayList<>(List.of(
                "ExaBGP Daemon Status",
                "====================",
                "Version: " + identity.version(),
                "UUID: " + identity.uuid(),
                "PID: " + identity.pid(),
                "Uptime: " + up.toHours() + "h " + up.toMinutesPart() + "m " + up.toSecondsPart() + "s",
                "Peers: " + daemon.peers().size()));
        for (Peer peer : daemon.peers()) {
            lines.add("  - " + peer.neighbor().name() + ": " + peer.state().name());
        }
        return lines;
    }

    /** What waits for each helper and each control client. As text only for those that there is something to say about. */
    List<String> queues(boolean json) {
        SequencedMap<String, QueueDepth> depths = new TreeMap<>();
        processes.depths(depths);
        clients.depths(depths);
        List<String> lines = new ArrayList<>();
        depths.forEach((name, depth) -> {
            if (json) {
                lines.add(Json.quote(name) + ": " + depthJson(depth));
            } else if (depth.items() > 0 || depth.dropped() > 0) {
                lines.add(name + ": " + depthText(depth));
            }
        });
        if (json) {
            return List.of("{" + String.join(", ", lines) + "}");
        }
        return lines.isEmpty() ? List.of("no queued messages") : lines;
    }

    private static String depthText(QueueDepth depth) {
        return depth.items() + " items (" + depth.octets() + " bytes), high water " + depth.highWater() + " of " + depth.limit() + " bytes, " + depth.dropped() + " dropped";
    }

    private static String depthJson(QueueDepth depth) {
        return "{\"items\": " + depth.items() + ", \"bytes\": " + depth.octets() + ", \"high-water\": " + depth.highWater() + ", \"dropped\": " + depth.dropped()
                + ", \"limit\": " + depth.limit() + "}";
    }

    /** Every peer with its state; null where there is no session. */
    List<String> list(List<Peer> peers) {
        List<String> entries = new ArrayList<>();
        for (Peer peer : peers) {
            Object as = peer.neighbor().peerAs() == null ? "null" : peer.neighbor().peerAs();
            entries.add("{\"peer-address\": " + Json.quote(peer.neighbor().peer().toString()) + ", \"peer-as\": " + as + ", \"state\": " + Json.quote(peer.state().name())
                    + "}");
        }
        return List.of("[" + String.join(", ", entries) + "]");
    }

    List<String> help(boolean json) {
        return json ? List.of(CommandList.json()) : CommandList.text();
    }
}
