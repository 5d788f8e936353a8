/**
 * Rates over scenarios that were drawn with known, unequal probabilities and belong together by value pair: estimates,
 * effective sample sizes and intervals that hold for rare events. No Kafka, no records.
 */
package dev.specstress.findings.rates;
