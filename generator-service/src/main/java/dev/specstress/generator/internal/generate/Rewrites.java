package dev.specstress.generator.internal.generate;

/** A neutral question written anew towards either value. */
record Rewrites(String towardsValue1, String towardsValue2) {}
