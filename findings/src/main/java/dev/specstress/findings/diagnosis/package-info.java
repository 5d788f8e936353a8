/**
 * Which clauses of a spec to rewrite: graded scenarios become candidates for the four kinds of finding, ranked by shrunken
 * excess over opportunity, with lower bounds, false-discovery control and rank intervals. No Kafka, no files.
 */
package dev.specstress.findings.diagnosis;
