package dev.specstress.simulator.internal.mind.grader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Specs already parsed, by their text: saves time only, since parsing has no other effect. */
final class SpecShelf {
    private static final int MOST = 16;

    private record Open(String source, Spec spec) {}

    private final Function<String, Spec> reader;
    private final Map<String, Spec> specs = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Spec> eldest) {
            return size() > MOST;
        }
    };

    /** Texts that are the same are told faster than looked up. */
    private volatile Open open = new Open("", new Spec(List.of(), false));

    SpecShelf(Function<String, Spec> reader) {
        this.reader = reader;
    }

    Spec of(String source) {
        Open last = open;
        return last.source.equals(source) ? last.spec : find(source);
    }

    private synchronized Spec find(String source) {
        Spec spec = specs.computeIfAbsent(source, reader);
        open = new Open(source, spec);
        return spec;
    }
}
