package dev.specstress.grader.internal.quotes;

import dev.specstress.schemas.Spec;
import java.util.LinkedHashMap;
import java.util.function.Function;

/**
 * What was made of specs, for reading and checking megabytes once. A spec's id is a hash of its content, so what is kept never
 * grows stale.
 */
public final class SpecShelf<T> {
    private static final int MOST = 16;

    private final LinkedHashMap<String, T> made = new LinkedHashMap<>(MOST, 0.75f, true);
    private final Function<Spec, T> maker;

    /** @param maker what is kept of a spec */
    public SpecShelf(Function<Spec, T> maker) {
        this.maker = maker;
    }

    /** What was made of this spec, now or earlier. */
    public synchronized T of(Spec spec) {
        T found = made.computeIfAbsent(spec.getSpecId(), id -> maker.apply(spec));
        if (made.size() > MOST) {
            made.remove(made.firstEntry().getKey());
        }
        return found;
    }
}
