/** What judges said beside positions and grades, and how far they agree with themselves and with one another. */
package dev.specstress.findings.judges;
