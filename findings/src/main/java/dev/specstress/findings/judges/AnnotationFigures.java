package dev.specstress.findings.judges;

import dev.specstress.findings.OutcomeCounts;
import java.util.Map;

/**
 * The values that responses express, where disagreement is high.
 *
 * @param tasks response sets to be annotated
 * @param annotated response sets that have an annotation, whatever came of it
 * @param responses outcomes of first answers
 * @param categories by model: how often a value of each category was named
 */
public record AnnotationFigures(
        long tasks, long annotated, OutcomeCounts responses, Map<String, Map<String, Long>> categories) {}
