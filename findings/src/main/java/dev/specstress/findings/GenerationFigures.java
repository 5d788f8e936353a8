package dev.specstress.findings;

/**
 * Generation tasks and how they ended.
 *
 * @param planned tasks the campaign asks for
 * @param outcomes of the tasks that have ended, each once
 */
public record GenerationFigures(long planned, OutcomeCounts outcomes) {}
