package dev.specstress.schemas.topics;

/** Who writes to topics or reads from them. */
public enum Participant {
    GENERATOR,
    QUERY_WORKER,
    SCORING_STREAMS,
    GRADER,
    FINDINGS,
    /** The command line. */
    LAUNCHER,
    /** The topic is a public output: whoever is allowed to may subscribe. */
    ANYONE
}
