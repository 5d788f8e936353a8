/**
 * JSON of a given shape, asked of models and read strictly.
 */
package dev.specstress.providers.structured;
