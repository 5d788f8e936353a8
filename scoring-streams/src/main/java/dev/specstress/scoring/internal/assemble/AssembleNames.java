package dev.specstress.scoring.internal.assemble;

/** Names of what ASSEMBLE is wired to: its stores, and sinks. */
public record AssembleNames(String stores, String responseSets, String lateResponses, String rejects) {}
