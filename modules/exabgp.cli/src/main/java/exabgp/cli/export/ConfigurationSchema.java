package exabgp.cli.export;

import exabgp.cli.json.Json;
import exabgp.reactor.config.Keyword;
import exabgp.reactor.config.Outline;
import exabgp.reactor.config.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The JSON Schema (draft 2020-12) of what {@link ConfigurationJson} makes. */
public final class ConfigurationSchema {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private ConfigurationSchema() {}

    /** The schema of a whole configuration. */
    public static Json whole() {
        return document("configuration", object(Outline.keywords(), false));
    }

    /** The schema of the first section of this name from the top, null when there is none. */
    public static @Nullable Json of(String section) {
        var level = Outline.keywords();
        while (!level.isEmpty()) {
            var below = new ArrayList<Keyword>();
            for (var keyword : level) {
                if (keyword instanceof Keyword.Block block) {
                    if (block.word().equals(section)) {
                        return document(section, content(block));
                    }
                    below.addAll(block.keywords());
                }
            }
            level = below;
        }
        return null;
    }

    /** The names of all sections, in alphabetical order. */
    public static List<String> sections() {
        var names = new TreeSet<String>();
        collect(Outline.keywords(), names);
        return List.copyOf(names);
    }

    private static void collect(List<Keyword> keywords, TreeSet<String> names) {
        for (var keyword : keywords) {
            if (keyword instanceof Keyword.Block block) {
                names.add(block.word());
                collect(block.keywords(), names);
            }
        }
    }

    private static Json document(String title, Map<String, Json> schema) {
        var members = new LinkedHashMap<String, Json>();
        members.put("$schema", Json.of(DRAFT));
        members.put("title", Json.of(title));
        members.putAll(schema);
        return new Json.Members(members);
    }

    private static Map<String, Json> object(List<Keyword> keywords, boolean named) {
        var properties = new LinkedHashMap<String, Json>();
        if (named) {
            properties.put(ConfigurationJson.NAME, type("string"));
        }
        keywords.forEach(keyword -> properties.put(keyword.word(), new Json.Members(schema(keyword))));
        var schema = new LinkedHashMap<String, Json>();
        schema.put("type", Json.of("object"));
        schema.put("properties", new Json.Members(properties));
        schema.put("additionalProperties", Json.of(false));
        return schema;
    }

    private static Map<String, Json> schema(Keyword keyword) {
        return switch (keyword) {
            case Keyword.Single single -> single(single);
            case Keyword.Line _ -> array(type("string"));
            case Keyword.Block block when block.named() -> array(new Json.Members(content(block)));
            case Keyword.Block block -> content(block);
        };
    }

    private static Map<String, Json> content(Keyword.Block block) {
        return block.keywords().isEmpty() ? array(type("string")) : object(block.keywords(), block.named());
    }

    private static Map<String, Json> single(Keyword.Single single) {
        var schema = new LinkedHashMap<String, Json>();
        if (!single.expected().isEmpty()) {
            schema.put("description", Json.of(single.expected()));
        }
        var kinds = single.kinds().stream().sorted().map(ConfigurationSchema::kind).toList();
        if (kinds.size() == 1 && kinds.getFirst() instanceof Json.Members only) {
            schema.putAll(only.members());
        } else {
            schema.put("anyOf", new Json.Items(kinds));
        }
        return schema;
    }

    private static Json kind(Scalar.Kind kind) {
        return switch (kind) {
            case BOOLEAN -> type("boolean");
            case NUMBER -> type("integer");
            case TEXT -> type("string");
            case ADDRESS, RANGE -> typed(kind, "string");
            case ASN -> typed(kind, "integer");
        };
    }

    private static Json typed(Scalar.Kind kind, String valueType) {
        var properties = new LinkedHashMap<String, Json>();
        properties.put(ConfigurationJson.TYPE, new Json.Members(Map.of("const", Json.of(ConfigurationJson.type(kind)))));
        properties.put(ConfigurationJson.VALUE, type(valueType));
        var schema = new LinkedHashMap<String, Json>();
        schema.put("type", Json.of("object"));
        schema.put("properties", new Json.Members(properties));
        schema.put("required", Json.of(List.copyOf(properties.keySet())));
        return new Json.Members(schema);
    }

    private static Map<String, Json> array(Json items) {
        var schema = new LinkedHashMap<String, Json>();
        schema.put("type", Json.of("array"));
        schema.put("items", items);
        return schema;
    }

    private static Json type(String name) {
        return new Json.Members(Map.of("type", Json.of(name)));
    }
}
