package exabgp.cli.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known of both speakers, from what the helpers told and from nothing else. For one thread. */
final class Board {
    private static final Pattern STATE = Pattern.compile("\"state\": \"(\\w+)\"");
    private static final Pattern NLRI = Pattern.compile("\"nlri\": \"([^\"]+)\"");
    private static final String UPDATE = "\"update\": {";
    private static final String WITHDRAW = "\"withdraw\": {";

    private final Map<Role, String> states = new EnumMap<>(Role.class);
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final List<Happening> shown = new ArrayList<>();
    private String lastUpdate = "";
    private int commands;
    private int updates;
    private boolean finished;

    void take(Happening happening) {
        switch (happening.word()) {
            case COMMAND -> {
                commands++;
                shown.add(happening);
            }
            case EVENT -> event(happening);
            case END -> finished = true;
        }
    }

    /** The state that the helper of a speaker was last told of. */
    String state(Role role) {
        return states.getOrDefault(role, "starting");
    }

    boolean bothUp() {
        return state(Role.DAEMON).equals("up") && state(Role.ROUTER).equals("up");
    }

    /** What the router has received and not lost again, in the order it came. */
    Set<String> prefixes() {
        return prefixes;
    }

    int commands() {
        return commands;
    }

    /** The last one, as the helper got it. */
    String lastUpdate() {
        return lastUpdate;
    }

    int updates() {
        return updates;
    }

    /** Whether the script was said to its end. */
    boolean finished() {
        return finished;
    }

    /** Commands and the router's events, in the order they came. */
    List<Happening> shown() {
        return shown;
    }

    private void event(Happening happening) {
        var text = happening.text();
        if (text.contains("\"type\": \"state\"")) {
            var state = STATE.matcher(text);
            if (state.find()) {
                states.put(happening.role(), state.group(1));
            }
        } else if (text.contains(UPDATE)) {
            // An End-of-RIB is an update by its type only.
            updates++;
            lastUpdate = text;
            routes(text);
        }
        if (text.startsWith("{") && happening.role() == Role.ROUTER) {
            shown.add(happening);
        }
    }

    private void routes(String text) {
        int withdraw = text.indexOf(WITHDRAW);
        var nlri = NLRI.matcher(text);
        while (nlri.find()) {
            if (withdraw >= 0 && nlri.start() > withdraw) {
                prefixes.remove(nlri.group(1));
            } else {
                prefixes.add(nlri.group(1));
            }
        }
    }
}
