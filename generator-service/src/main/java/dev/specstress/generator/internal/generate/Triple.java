package dev.specstress.generator.internal.generate;

import dev.specstress.schemas.Rubric;

/** A neutral question, its two rewrites and the rubric for all three. */
record Triple(String neutral, String towardsValue1, String towardsValue2, Rubric rubric) {}
