package dev.specstress.scoring.internal.collect;

import java.util.List;

/**
 * What a header asks for.
 *
 * @param <H> the header
 */
@FunctionalInterface
public interface Shape<H> {

    /** Names of the places of a complete one, 1 or more, distinct; always the same and in the same order for one header. */
    List<String> slots(H header);
}
