package dev.specstress.scoring.internal.decide;

/** Names of what DECIDE is wired to: its stores, and sinks. */
public record DecideNames(
        String stores,
        String complianceStore,
        String contrastStore,
        String spendStore,
        String verdicts,
        String compliance,
        String contrastTasks,
        String spend,
        String rejects) {}
