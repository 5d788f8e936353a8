package dev.specstress.benchmarks.serde;

import org.apache.avro.specific.SpecificRecord;

/** A way from a record to bytes and back; for one thread. */
interface RecordCodec {
    byte[] write(SpecificRecord message);

    SpecificRecord read(byte[] value);
}
