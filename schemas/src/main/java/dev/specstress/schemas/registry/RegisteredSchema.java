package dev.specstress.schemas.registry;

import org.apache.avro.Schema;

/**
 * One version of a subject.
 *
 * @param version 1 or more, ascending within the subject
 * @param id what records written with the schema carry
 */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
