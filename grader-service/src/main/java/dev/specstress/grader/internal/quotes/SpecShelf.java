package dev.specstress.grader.internal.quotes;

import dev.specstress.schemas.Spec;
import java.util.LinkedHashMap;

/** Specs made ready for checking quotes. A spec's id is a hash of its content, so what is kept never grows stale. */
public final class SpecShelf {
    private static final int MOST = 16;

    private final LinkedHashMap<String, QuotableSpec> specs = new LinkedHashMap<>(MOST, 0.75f, true);

    /** The spec, ready. */
    public synchronized QuotableSpec of(Spec spec) {
        QuotableSpec quotable = specs.computeIfAbsent(spec.getSpecId(), id -> new QuotableSpec(spec));
        if (specs.size() > MOST) {
            specs.remove(specs.firstEntry().getKey());
        }
        return quotable;
    }
}
