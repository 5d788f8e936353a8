package dev.specstress.providers.prompt;

/** The two messages of one call. */
public record Prompt(String system, String user) {}
