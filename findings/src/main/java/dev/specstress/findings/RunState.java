package dev.specstress.findings;

/** How a run ended. */
public enum RunState {
    /** Everything the campaign asked for has ended. */
    FINISHED,
    /** Stopped midway; what was done is kept. */
    INTERRUPTED,
    /** Could not go on; what was done is kept. */
    FAILED
}
