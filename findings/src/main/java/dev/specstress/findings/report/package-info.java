/** A run told to people: one HTML file that needs nothing else, and the same in Markdown. */
package dev.specstress.findings.report;
