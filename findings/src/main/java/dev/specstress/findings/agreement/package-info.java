/**
 * How far graders agree beyond chance, with intervals resampled by cluster; votes may be missing. No Kafka, no records
 * of calls.
 */
package dev.specstress.findings.agreement;
