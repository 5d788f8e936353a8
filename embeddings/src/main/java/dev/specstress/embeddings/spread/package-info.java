/** Choosing few of many vectors so that none of the others lies far from one that was chosen. */
package dev.specstress.embeddings.spread;
