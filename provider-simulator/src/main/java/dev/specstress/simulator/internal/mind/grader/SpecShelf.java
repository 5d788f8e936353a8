package dev.specstress.simulator.internal.mind.grader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Specs already parsed, by their text: saves time only, since parsing has no other effect. */
final class SpecShelf {
    private static final int MOST = 16;

    private final Function<String, Spec> reader;
    private final Map<String, Spec> specs = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Spec> eldest) {
            return size() > MOST;
        }
    };

    SpecShelf(Function<String, Spec> reader) {
        this.reader = reader;
    }

    synchronized Spec of(String source) {
        return specs.computeIfAbsent(source, reader);
    }
}
