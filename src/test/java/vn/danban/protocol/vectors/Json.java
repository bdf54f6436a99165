package vn.danban.protocol.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.danban.protocol.format.CanonicalJson;

/**
 * Ordinary JSON for the vector files, which people read too: objects as maps, arrays as lists, strings, integers,
 * booleans.
 */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object parse(String text) {
        var json = new Json(text);
        var value = json.value();
        json.blank();
        if (json.at != text.length()) {
            throw new IllegalArgumentException("trailing text at " + json.at);
        }
        return value;
    }

    private void blank() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean skip(char c) {
        blank();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private Object value() {
        if (skip('{')) {
            var object = new LinkedHashMap<String, Object>();
            while (!skip('}')) {
                skip(',');
                blank();
                var name = string();
                skip(':');
                object.put(name, value());
            }
            return object;
        }
        if (skip('[')) {
            var array = new ArrayList<>();
            while (!skip(']')) {
                skip(',');
                array.add(value());
            }
            return array;
        }
        return text.charAt(at) == '"' ? string() : word();
    }

    private Object word() {
        var start = at;
        while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        var word = text.substring(start, at);
        return word.equals("true") ? Boolean.TRUE : word.equals("false") ? Boolean.FALSE : (Object) Long.valueOf(word);
    }

    private String string() {
        var start = at;
        for (at++; text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            }
        }
        at++;
        return new CanonicalJson.Reader(CanonicalJson.bytes(text.substring(start, at))).string();
    }

    /** Objects are broken into lines down to this depth, everything below stays on one line. */
    static String write(Object value, int depth, String indent) {
        return switch (value) {
            case Map<?, ?> map ->
                join(
                        map.entrySet().stream()
                                .map(entry -> CanonicalJson.quote((String) entry.getKey()) + ": "
                                        + write(entry.getValue(), depth - 1, indent + "  "))
                                .toList(),
                        "{",
                        "}",
                        depth,
                        indent);
            case List<?> list ->
                join(
                        list.stream()
                                .map(item -> write(item, depth - 1, indent + "  "))
                                .toList(),
                        "[",
                        "]",
                        depth,
                        indent);
            case String string -> CanonicalJson.quote(string);
            default -> value.toString();
        };
    }

    private static String join(List<String> items, String open, String close, int depth, String indent) {
        if (depth <= 0 || items.isEmpty()) {
            return items.stream().collect(Collectors.joining(", ", open, close));
        }
        return items.stream()
                .map(item -> "\n" + indent + "  " + item)
                .collect(Collectors.joining(",", open, "\n" + indent + close));
    }
}
