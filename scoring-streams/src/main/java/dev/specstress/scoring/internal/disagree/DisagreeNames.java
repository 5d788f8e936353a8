package dev.specstress.scoring.internal.disagree;

/** Names of what DISAGREE is wired to: stores, and sinks. */
public record DisagreeNames(
        String parkedStore,
        String progressStore,
        String timersStore,
        String spendStore,
        String disagreements,
        String gradingTasks,
        String refusalTasks,
        String annotationTasks,
        String windowSamples,
        String spend,
        String rejects) {}
