package exabgp.cli.export;

import exabgp.cli.json.Json;
import exabgp.reactor.config.Keyword;
import exabgp.reactor.config.Outline;
import exabgp.reactor.config.Scalar;
import exabgp.reactor.config.Stated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A configuration as JSON: an object for each section, an array of them where there may be several, which have names; a value for each keyword with one, addresses and AS numbers with their
 * type; an array of strings for what has a grammar of its own. {@link ConfigurationSchema} describes it.
 */
public final class ConfigurationJson {
    static final String NAME = "name";
    static final String TYPE = "_type";
    static final String VALUE = "value";

    private ConfigurationJson() {}

    /**
     * The JSON of a configuration.
     *
     * @param text a valid configuration
     * @throws IllegalArgumentException for another text
     */
    public static Json of(String text) {
        return section(Outline.keywords(), Outline.of(text), "");
    }

    private static Json section(List<Keyword> keywords, List<Stated> statements, String name) {
        var members = new LinkedHashMap<String, Json>();
        if (!name.isEmpty()) {
            members.put(NAME, Json.of(name));
        }
        for (var keyword : keywords) {
            var said = statements.stream().filter(statement -> statement.word().equals(keyword.word())).toList();
            if (!said.isEmpty()) {
                members.put(keyword.word(), json(keyword, said));
            }
        }
        return new Json.Members(members);
    }

    private static Json json(Keyword keyword, List<Stated> said) {
        return switch (keyword) {
            // what is said twice counts as it was said last
            case Keyword.Single _ -> single(said.getLast());
            case Keyword.Line _ -> lines(said);
            case Keyword.Block block when block.named() -> sections(block, said);
            case Keyword.Block block -> joined(block, said);
        };
    }

    private static Json single(Stated statement) {
        return statement instanceof Stated.Single(var _, var value) ? scalar(value) : Json.of("");
    }

    private static Json lines(List<Stated> said) {
        var texts = new ArrayList<String>();
        for (var statement : said) {
            if (statement instanceof Stated.Line(var _, var text)) {
                texts.add(text);
            }
        }
        return Json.of(texts);
    }

    private static Json sections(Keyword.Block keyword, List<Stated> said) {
        var items = new ArrayList<Json>();
        for (var statement : said) {
            if (statement instanceof Stated.Block(var _, var name, var statements)) {
                items.add(section(keyword.keywords(), statements, name));
            }
        }
        return new Json.Items(items);
    }

    /** Several sections of one kind add up. */
    private static Json joined(Keyword.Block keyword, List<Stated> said) {
        var statements = new ArrayList<Stated>();
        for (var statement : said) {
            if (statement instanceof Stated.Block block) {
                statements.addAll(block.statements());
            }
        }
        return keyword.keywords().isEmpty() ? lines(statements) : section(keyword.keywords(), statements, "");
    }

    private static Json scalar(Scalar value) {
        return switch (value.kind()) {
            case BOOLEAN, NUMBER -> new Json.Literal(value.text());
            case ADDRESS, RANGE -> typed(value.kind(), Json.of(value.text()));
            case ASN -> typed(value.kind(), new Json.Literal(value.text()));
            case TEXT -> Json.of(value.text());
        };
    }

    private static Json typed(Scalar.Kind kind, Json value) {
        var members = new LinkedHashMap<String, Json>();
        members.put(TYPE, Json.of(type(kind)));
        members.put(VALUE, value);
        return new Json.Members(members);
    }

    static String type(Scalar.Kind kind) {
        return switch (kind) {
            case ADDRESS -> "IP";
            case RANGE -> "IPRange";
            case ASN -> "ASN";
            case BOOLEAN, NUMBER, TEXT -> "";
        };
    }
}
