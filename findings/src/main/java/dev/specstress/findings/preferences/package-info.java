/** Which of two values a model sets above the other: strengths by paired comparison. No Kafka, no records. */
package dev.specstress.findings.preferences;
