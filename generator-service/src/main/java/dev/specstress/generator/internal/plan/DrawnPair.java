package dev.specstress.generator.internal.plan;

import dev.specstress.schemas.ValuePair;

/**
 * One pair a rule drew.
 *
 * @param probability with which the rule would have drawn this pair, in either order of its values; above 0 to 1
 */
record DrawnPair(ValuePair pair, double probability) {}
