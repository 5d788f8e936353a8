package dev.specstress.findings.store;

/**
 * One column.
 *
 * @param type DuckDB's name of it
 * @param key whether it is part of the primary key
 * @param comment unit, range and when it is null
 */
public record Column(String name, String type, boolean key, String comment) {}
