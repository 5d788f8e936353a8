package dev.specstress.inputs.rows;

/**
 * What an import can do with a row.
 *
 * @param matcher whether a model is there that places answers without positions
 * @param rubrics whether a model is there that writes rubrics
 */
public record RowRules(boolean matcher, boolean rubrics) {}
