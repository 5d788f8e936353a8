package dev.specstress.grader.internal.grade;

import dev.specstress.schemas.Spec;
import java.util.LinkedHashMap;
import java.util.function.Function;

/**
 * What was made of specs, for reading and checking megabytes once. A spec's id is a hash of its content, so what is kept never
 * grows stale.
 */
final class SpecShelf<T> {
    private static final int MOST = 16;

    private final LinkedHashMap<String, T> made = new LinkedHashMap<>(MOST, 0.75f, true);
    private final Function<Spec, T> maker;

    SpecShelf(Function<Spec, T> maker) {
        this.maker = maker;
    }

    synchronized T of(Spec spec) {
        T found = made.computeIfAbsent(spec.getSpecId(), id -> maker.apply(spec));
        if (made.size() > MOST) {
            made.remove(made.firstEntry().getKey());
        }
        return found;
    }
}
