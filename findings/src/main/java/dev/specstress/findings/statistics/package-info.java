/** The statistics of a run, computed from its store; what {@code statistics.json} says. */
package dev.specstress.findings.statistics;
