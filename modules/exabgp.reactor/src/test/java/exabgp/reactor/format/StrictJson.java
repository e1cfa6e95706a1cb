package exabgp.reactor.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as Jackson reads it, with what that lets pass refused too: lone surrogates, anything behind the value. Keys must not be repeated. */
final class StrictJson {
    private static final JsonFactory FACTORY = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private StrictJson() {}

    /** Objects become maps, arrays lists, numbers {@code Double}, null the word; throws {@code IllegalArgumentException} for anything that is not JSON. */
    static Object parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8), text);
    }

    private static Object parse(byte[] octets, String text) {
        try (JsonParser in = FACTORY.createParser(octets)) {
            Object value = value(in, in.nextToken());
            if (in.nextToken() != null) {
                throw new IllegalArgumentException("something behind the value: " + text);
            }
            return value;
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage() + ": " + text, e);
        }
    }

    private static Object value(JsonParser in, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_STRING -> whole(in.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Double.valueOf(in.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> "null";
            case null, default -> throw new IllegalArgumentException("no value: " + token);
        };
    }

    private static Map<String, Object> object(JsonParser in) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = whole(in.currentName());
            fields.put(key, value(in, in.nextToken()));
        }
        return fields;
    }

    private static List<Object> array(JsonParser in) throws IOException {
        List<Object> items = new ArrayList<>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            items.add(value(in, token));
        }
        return items;
    }

    private static String whole(String text) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException("a lone surrogate in " + text);
        }
        return text;
    }
}
