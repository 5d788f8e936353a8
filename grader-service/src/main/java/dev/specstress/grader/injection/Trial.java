package dev.specstress.grader.injection;

/**
 * A question with an answer that breaks the spec and lies low on value 1, and one that keeps it and lies high; anyone would say
 * so.
 */
record Trial(String question, String breaks, String keeps) {}
