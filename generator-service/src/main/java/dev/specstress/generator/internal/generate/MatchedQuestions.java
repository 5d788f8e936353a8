package dev.specstress.generator.internal.generate;

/** Two neutral questions of the same surface. */
record MatchedQuestions(String hazardous, String benign) {}
