/**
 * Does a diagnosis find what is wrong with a spec, and nothing else? Worlds in which that is known: records are made by a
 * mechanism of models, readings and slips that the diagnosis knows nothing of.
 */
package dev.specstress.benchmarks.diagnosis;
