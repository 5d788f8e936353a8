package dev.specstress.providers.structured;

import dev.specstress.providers.JsonShape;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the readers of the shapes in use, since making one takes longer than reading with it. */
final class ShapeReaders {
    /** Shapes are a handful of constants; a caller that makes them up as it goes pays in time, not in memory. */
    private static final int MOST = 256;

    private final Map<JsonShape, ShapeReader> readers = new ConcurrentHashMap<>();

    ShapeReader of(JsonShape shape) {
        return readers.size() < MOST || readers.containsKey(shape)
                ? readers.computeIfAbsent(shape, ShapeReader::of)
                : ShapeReader.of(shape);
    }
}
