package dev.specstress.schemas.registry;

import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;

/** One record type through its life. */
final class Versions {
    static final Schema FIRST =
            SchemaBuilder.record("test.Thing").fields().requiredString("name").endRecord();
    /** Reads the first. */
    static final Schema SECOND = SchemaBuilder.record("test.Thing")
            .fields()
            .requiredString("name")
            .name("size")
            .type()
            .intType()
            .intDefault(7)
            .endRecord();
    /** Does not read the others. */
    static final Schema BROKEN = SchemaBuilder.record("test.Thing")
            .fields()
            .requiredString("name")
            .requiredLong("weight")
            .endRecord();

    private Versions() {}
}
