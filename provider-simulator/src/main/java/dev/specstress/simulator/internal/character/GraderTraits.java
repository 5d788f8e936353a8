package dev.specstress.simulator.internal.character;

/**
 * How a character grades.
 *
 * @param strictness positions by which it asks for more than a clause says; negative for a lenient grader
 * @param spread how far its reading of vague clauses strays from other graders', a standard deviation in positions
 * @param decisions 3x3 over compliant, ambiguous, non-compliant
 */
public record GraderTraits(double strictness, double spread, ErrorMatrix decisions) {}
