/**
 * One door to every model: typed outcomes, one retry policy, exact costs. {@link dev.specstress.providers.Providers} is
 * where to begin; what is under {@code internal} is nobody else's.
 */
package dev.specstress.providers;
