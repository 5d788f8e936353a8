package dev.specstress.providers;

/**
 * The JSON an answer must be, sent to providers that support structured output and checked on what comes back.
 *
 * @param name for example {@code "placements"}
 * @param schema a JSON Schema object, as text
 */
public record JsonShape(String name, String schema) {}
