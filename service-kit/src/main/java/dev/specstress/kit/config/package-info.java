/**
 * Typed, validated configuration: each service declares a {@link dev.specstress.kit.config.ConfigSchema} over Kafka's own
 * {@code ConfigDef}, {@link dev.specstress.kit.config.ConfigLoader} reads file, environment and flags (later wins), and
 * {@link dev.specstress.kit.config.ConfigValues} hands out typed values. Key names are public API.
 */
package dev.specstress.kit.config;
