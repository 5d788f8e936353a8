/** How the ledger keeps its state small and how a run's files are written; not for users. */
package dev.specstress.findings.internal;
