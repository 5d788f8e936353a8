/** How fast the query worker is with models that answer over HTTP: the real service, the real SDK, a mock at the far end. */
package dev.specstress.benchmarks.calls;
