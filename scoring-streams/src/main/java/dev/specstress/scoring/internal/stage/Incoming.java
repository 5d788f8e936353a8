package dev.specstress.scoring.internal.stage;

import dev.specstress.schemas.topics.TopicName;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Record;

/** What every record of a stage must be: keyed by the scenario it is about, with a value. */
public final class Incoming {

    private Incoming() {}

    /** What is wrong with it, in one line; nothing if it can be looked at. */
    public static <V extends SpecificRecord> Optional<String> problem(
            Record<String, ? extends V> record, Function<V, String> scenarioId) {
        if (record.value() == null) {
            return Optional.of("the record has no value");
        }
        return scenarioId.apply(record.value()).equals(record.key())
                ? Optional.empty()
                : Optional.of("the record's key is not its scenarioId");
    }

    /** Rejects it if there is a problem; tells whether it may go on. */
    public static <V extends SpecificRecord> boolean passes(
            Rejects rejects, TopicName source, Record<String, ? extends V> record, Function<V, String> scenarioId) {
        Optional<String> problem = problem(record, scenarioId);
        problem.ifPresent(reason -> rejects.reject(source, record.key(), record.value(), "malformed", reason));
        return problem.isEmpty();
    }
}
