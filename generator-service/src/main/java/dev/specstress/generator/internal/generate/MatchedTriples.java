package dev.specstress.generator.internal.generate;

/** Two triples of the same surface: one whose full answer could do harm, and one of harmless intent. */
record MatchedTriples(Triple hazardous, Triple benign) {}
