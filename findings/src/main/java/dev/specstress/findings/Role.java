package dev.specstress.findings;

/** What a model was called for. */
public enum Role {
    /** To write scenarios, and to judge what was written. */
    GENERATOR,
    SUBJECTS,
    MATCHER,
    GRADERS
}
