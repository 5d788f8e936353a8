package dev.specstress.scoring.internal.collect;

/**
 * What a header asks for.
 *
 * @param <H> the header
 */
public interface Shape<H> {

    /** Number of parts of a complete one, 1 or more. */
    int size(H header);

    /** Whether there is a place of this name. */
    boolean expects(H header, String slot);
}
