/** A run's records as tables: one DuckDB file that SQL, notebooks and the statistics read. */
package dev.specstress.findings.store;
