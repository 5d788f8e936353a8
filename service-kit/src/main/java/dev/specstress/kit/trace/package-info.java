/** W3C Trace Context in record headers: one trace from a campaign to its verdicts. */
package dev.specstress.kit.trace;
