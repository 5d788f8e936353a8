package dev.specstress.scoring.internal.admit;

/** Names of what ADMIT is wired to: stores, and children to forward to. */
public record AdmitNames(
        AdmitStores stores, String progressStore, String assemble, String scenarios, String queries, String rejects) {}
