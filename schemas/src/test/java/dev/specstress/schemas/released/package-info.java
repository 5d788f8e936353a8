/**
 * The schemas of each release, kept in {@code schemas/src/released/<version>/<topic>.avsc}, and the check that today's can
 * read what the last release wrote.
 */
package dev.specstress.schemas.released;
