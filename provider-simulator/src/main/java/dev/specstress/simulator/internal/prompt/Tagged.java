package dev.specstress.simulator.internal.prompt;

/** A passage between two tags; the label is empty where the opening tag has none. */
public record Tagged(String label, String text) {}
