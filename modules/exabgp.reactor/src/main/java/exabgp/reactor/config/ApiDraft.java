package exabgp.reactor.config;

import exabgp.reactor.grammar.Keywords;
import exabgp.reactor.grammar.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An {@code api} section while it is read. */
final class ApiDraft {
    private final String name;
    private final Map<String, Location> processes = new LinkedHashMap<>();
    private final Set<ProcessPattern> processesMatch = new LinkedHashSet<>();
    private final Settings settings = new Settings();
    private final Settings send = new Settings();
    private final Settings receive = new Settings();

    /** An empty one; {@code name} is empty when it has none. */
    ApiDraft(String name) {
        this.name = name;
    }

    /** The names of processes, each with the place where it stands first. */
    Map<String, Location> processes() {
        return processes;
    }

    Set<ProcessPattern> processesMatch() {
        return processesMatch;
    }

    Settings settings() {
        return settings;
    }

    Settings send() {
        return send;
    }

    Settings receive() {
        return receive;
    }

    /** Warns of processes that are nowhere in the file. They may stand below the neighbor, so this is asked at its end. */
    static void missing(Reading reading) {
        Map<String, ProcessConfig> known = reading.processes();
        reading.identities().values().stream().flatMap(neighbor -> neighbor.apis().stream()).forEach(api -> api.processes.forEach((process, place) -> {
            if (!known.containsKey(process)) {
                reading.errors().warn(place, "there is no process '" + process + "'" + Keywords.hint(process, known.keySet()));
            }
        }));
    }

    ApiConfig finish() {
        return new ApiConfig(
                name,
                List.copyOf(processes.keySet()),
                List.copyOf(processesMatch),
                settings.get(ApiSection.NEIGHBOR_CHANGES, false),
                settings.get(ApiSection.NEGOTIATED, false),
                settings.get(ApiSection.FSM, false),
                settings.get(ApiSection.SIGNAL, false),
                ApiSection.selection(send),
                ApiSection.selection(receive));
    }

    /** Adds a section of a template to those of a neighbor: into the one with the same name, or beside the others. */
    static void merge(List<ApiDraft> own, ApiDraft template) {
        ApiDraft same = own.stream().filter(a -> !a.name.isEmpty() && a.name.equals(template.name)).findFirst().orElse(null);
        if (same == null) {
            own.add(template);
            return;
        }
        // the template may serve other neighbors too, so its own draft must not change
        ApiDraft merged = new ApiDraft(same.name);
        merged.take(same);
        merged.take(template);
        own.set(own.indexOf(same), merged);
    }

    private void take(ApiDraft other) {
        other.processes.forEach(processes::putIfAbsent);
        processesMatch.addAll(other.processesMatch);
        settings.overwrite(other.settings);
        send.overwrite(other.send);
        receive.overwrite(other.receive);
    }

    /** All sections of a neighbor. */
    static List<ApiConfig> finish(List<ApiDraft> drafts) {
        List<ApiConfig> apis = new ArrayList<>();
        drafts.forEach(draft -> apis.add(draft.finish()));
        return apis;
    }
}
