/** Other JVMs that a benchmark starts, so that each has a heap, a compiler and a memory figure of its own. */
package dev.specstress.benchmarks.jvm;
