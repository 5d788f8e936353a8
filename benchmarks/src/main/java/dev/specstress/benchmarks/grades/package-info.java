/** How many grades a second the grader service gives with a long spec, the simulated models on the same machine. */
package dev.specstress.benchmarks.grades;
