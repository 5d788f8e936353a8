package dev.specstress.scoring.internal.collect;

import java.util.Map;

/**
 * What a header found waiting.
 *
 * @param complete whether every part was there already: close it
 * @param unexpected parts by slot that it does not ask for, no longer held
 */
public record Opening<P>(boolean complete, Map<String, P> unexpected) {}
