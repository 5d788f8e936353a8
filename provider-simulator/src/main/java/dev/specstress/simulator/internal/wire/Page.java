package dev.specstress.simulator.internal.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** A reply in JSON. */
public record Page(int status, Map<String, String> headers, String body) {
    public static Page ok(String body) {
        return new Page(200, Map.of(), body);
    }

    public static Page of(int status, String body) {
        return new Page(status, Map.of(), body);
    }

    /** This page with one more header. */
    public Page with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Page(status, more, body);
    }
}
