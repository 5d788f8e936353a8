package dev.specstress.simulator.internal.mind.grader;

/** What one clause makes of an answer. */
record Finding(Clause clause, Decision decision) {}
