package dev.specstress.scoring.internal.assemble;

import dev.specstress.scoring.internal.admit.AdmitStores;

/** Names of what ASSEMBLE is wired to: its stores, those of ADMIT in the same task, and sinks. */
public record AssembleNames(
        String stores,
        AdmitStores admit,
        String spendStore,
        String responseSets,
        String lateResponses,
        String spend,
        String rejects) {}
