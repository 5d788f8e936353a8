package dev.specstress.scoring.internal.decide;

/** Names of what DECIDE is wired to: its stores, and sinks. */
public record DecideNames(
        String stores,
        String complianceStore,
        String spendStore,
        String verdicts,
        String compliance,
        String spend,
        String rejects) {}
