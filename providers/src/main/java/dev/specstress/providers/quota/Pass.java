package dev.specstress.providers.quota;

/**
 * The right to make one attempt.
 *
 * @param tokens what was set aside for it
 */
public record Pass(double tokens) {}
