package exabgp.reactor.config;

import exabgp.reactor.grammar.ParsedRoute;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;

/** A configuration, or what is wrong with it, as lines of text that tests compare: of every record only what is not as usual. */
final class Dump {
    private static final NeighborConfig USUAL = neighbor("neighbor 192.0.2.1 { local-as 1; peer-as 1; local-address 192.0.2.2; }\n");

    private final StringBuilder out = new StringBuilder();

    private Dump() {}

    static String of(ConfigResult result) {
        Dump dump = new Dump();
        switch (result) {
            case ConfigResult.Loaded loaded -> dump.loaded(loaded);
            case ConfigResult.Refused refused -> dump.problems("error", refused.errors());
        }
        return dump.out.toString();
    }

    /** The only neighbor of a text that is right. */
    static NeighborConfig neighbor(String text) {
        return ((ConfigResult.Loaded) Read.text(text)).configuration().neighbors().getFirst();
    }

    private void loaded(ConfigResult.Loaded loaded) {
        problems("warning", loaded.warnings());
        loaded.configuration().processes().forEach(process -> line(0, process));
        for (NeighborConfig neighbor : loaded.configuration().neighbors()) {
            line(0, neighbor.name());
            differences(1, neighbor, USUAL);
        }
    }

    private void problems(String what, List<ConfigError> problems) {
        for (ConfigError problem : problems) {
            line(0, what + " " + problem.summary());
            if (problem.line() > 0) {
                line(1, problem.lineText().strip());
            }
        }
    }

    private void differences(int depth, Record record, Record usual) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(component, record);
            Object before = value(component, usual);
            if (!Objects.equals(value, before)) {
                difference(depth, component.getName(), value, before);
            }
        }
    }

    private void difference(int depth, String name, Object value, Object usual) {
        switch (value) {
            case List<?> list -> {
                line(depth, name);
                list.forEach(element -> element(depth + 1, element));
            }
            case Record record when usual instanceof Record other && record.getClass() == other.getClass() && record.getClass().getRecordComponents().length > 2 -> {
                line(depth, name);
                differences(depth + 1, record, other);
            }
            case null, default -> line(depth, name + " " + value);
        }
    }

    private void element(int depth, Object element) {
        switch (element) {
            case ApiConfig api -> {
                line(depth, "api " + api.name());
                differences(depth + 1, api, new ApiConfig("", List.of(), List.of(), false, false, false, false, MessageSelection.NONE, MessageSelection.NONE));
            }
            case ParsedRoute route -> line(depth, route.nlri() + (route.nextHopSelf() ? " self" : "") + (route.watchdog() == null ? "" : " watchdog " + route.watchdog())
                    + (route.withdrawn() ? " withdrawn" : "") + " " + route.attributes());
            default -> line(depth, element);
        }
    }

    private void line(int depth, Object text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
