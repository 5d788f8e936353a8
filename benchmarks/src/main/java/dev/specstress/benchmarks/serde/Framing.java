package dev.specstress.benchmarks.serde;

import org.apache.avro.specific.SpecificRecord;

/** Whose bytes are measured. */
public enum Framing {
    /** Ours, in Confluent's wire format. */
    REGISTERED,
    /** The peer: nothing around the record. */
    PLAIN;

    RecordCodec codecFor(SpecificRecord message) {
        return switch (this) {
            case REGISTERED -> new RegisteredCodec(message);
            case PLAIN -> new PlainCodec(message);
        };
    }
}
