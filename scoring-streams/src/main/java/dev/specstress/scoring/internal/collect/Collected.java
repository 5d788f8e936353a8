package dev.specstress.scoring.internal.collect;

import java.util.Map;

/**
 * What was collected when it closed.
 *
 * @param parts by slot, in the slots' order
 * @param duplicates parts dropped while it was open
 */
public record Collected<H, P>(String id, H header, Map<String, P> parts, int duplicates) {}
