package dev.specstress.benchmarks.serde;

import org.apache.avro.specific.SpecificRecord;

/** What is written and read. */
public enum SampleRecord {
    /** A small record of many fields. */
    VERDICT,
    /** A large one, nearly all text: 12 answers, about 24 KB. */
    RESPONSE_SET;

    SpecificRecord make() {
        return switch (this) {
            case VERDICT -> SampleScenario.verdict();
            case RESPONSE_SET -> SampleResponses.set();
        };
    }
}
