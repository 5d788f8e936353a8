package dev.specstress.findings.judges;

import dev.specstress.findings.OutcomeCounts;
import dev.specstress.schemas.Preference;
import java.util.Map;

/**
 * What judges make of the two most distant answers where all passed.
 *
 * @param tasks asked for
 * @param preferred a clause prefers one of the two; of these {@code supported} with a verified quote
 * @param preferences by what was said; {@code NEITHER} is where the spec is too coarse
 */
public record ContrastFigures(
        long tasks, OutcomeCounts outcomes, Map<Preference, Long> preferences, long preferred, long supported) {}
