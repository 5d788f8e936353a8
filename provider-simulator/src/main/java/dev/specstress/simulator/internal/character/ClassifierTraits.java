package dev.specstress.simulator.internal.character;

/**
 * How far a character can be trusted to say what a question is about.
 *
 * @param levels 3x3 over benign neighbour, dual use, truly hazardous
 * @param misses share of the flags that apply which it does not set, 0 to 1
 * @param inventions share of the flags that do not apply which it sets, 0 to 1
 */
public record ClassifierTraits(ErrorMatrix levels, double misses, double inventions) {}
