/** Texts as vectors, so that nearness of meaning can be measured on this machine, without a provider. */
package dev.specstress.embeddings;
