package dev.specstress.findings;

/** What a model was called for. */
public enum Role {
    GENERATOR,
    SUBJECTS,
    MATCHER,
    GRADERS,
    CLASSIFIERS,
    /** Of refusals and contrasts. */
    JUDGES,
    ANNOTATOR
}
