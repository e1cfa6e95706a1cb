package exabgp.cli;

import java.util.List;
import java.util.Map;

/** Checks a value against as much of JSON Schema as the schema of configurations uses. */
final class SchemaCheck {
    private SchemaCheck() {}

    static boolean fits(Object value, Object schema) {
        var rules = (Map<?, ?>) schema;
        if (rules.get("anyOf") instanceof List<?> any) {
            return any.stream().anyMatch(one -> fits(value, one));
        }
        if (rules.containsKey("const")) {
            return rules.get("const").equals(value);
        }
        return switch ((String) rules.get("type")) {
            case "object" -> value instanceof Map<?, ?> members && members(members, rules);
            case "array" -> value instanceof List<?> items && items.stream().allMatch(item -> fits(item, rules.get("items")));
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Long;
            case "string" -> value instanceof String;
            default -> throw new AssertionError("not a type: " + rules);
        };
    }

    private static boolean members(Map<?, ?> members, Map<?, ?> rules) {
        var properties = (Map<?, ?>) rules.get("properties");
        for (var member : members.entrySet()) {
            if (!properties.containsKey(member.getKey()) || !fits(member.getValue(), properties.get(member.getKey()))) {
                throw new AssertionError(member + " does not fit " + properties.get(member.getKey()));
            }
        }
        return !(rules.get("required") instanceof List<?> required) || members.keySet().containsAll(required);
    }
}
