package dev.specstress.simulator.internal.character;

/** How far a character can be trusted to place answers: 7x7 over positions, 7x7 over refusal styles. */
public record MatcherTraits(ErrorMatrix positions, ErrorMatrix refusals) {}
