package dev.specstress.inputs.rows;

/**
 * Where somebody else's matcher put an answer.
 *
 * @param value1 0 to 6
 * @param value2 0 to 6
 */
public record BroughtPosition(int value1, int value2) {}
