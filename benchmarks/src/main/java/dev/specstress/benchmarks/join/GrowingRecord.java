package dev.specstress.benchmarks.join;

import dev.specstress.benchmarks.serde.SampleScenario;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.scoring.ScoringConfig;
import dev.specstress.scoring.internal.fault.DeadLetterTopics;
import dev.specstress.scoring.internal.metrics.ScoringMetrics;
import dev.specstress.scoring.internal.reading.ConsumerInputs;
import dev.specstress.scoring.internal.run.RocksDbMemory;
import dev.specstress.scoring.internal.run.StreamsProperties;
import dev.specstress.scoring.internal.stage.RecordSerdes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What most would write first: a DSL aggregate whose value is the set as far as it has come, read and written whole at
 * every arrival. Exactly once, under the same settings as ours, with the DSL's record cache of its default size.
 */
final class GrowingRecord implements Contender {
    private static final Scenario UNKNOWN = SampleScenario.asking(List.of());

    @Override
    public String label() {
        return "DSL aggregate, exactly once";
    }

    @Override
    public Joining prepare(JoinRun run) throws InterruptedException {
        ScoringConfig config = Settings.of(run);
        RocksDbMemory memory = new RocksDbMemory(config.rocksDbBytes());
        ScoringMetrics metrics = new ScoringMetrics(new SimpleMeterRegistry());
        DeadLetterTopics none = topic -> {
            throw new IllegalStateException("a record wants to go to " + topic);
        };
        Gate gate = new Gate();
        Admin admin = run.kafka().admin();
        ConsumerInputs inputs = new ConsumerInputs(admin);
        Properties properties = StreamsProperties.of(run.kafka().streams(), config, memory, none, metrics, inputs);
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, run.group());
        RecordSerdes serdes = RecordSerdes.configuredBy(run.kafka().streams());
        return new StreamsJoining(topology(serdes, run, gate), properties, inputs, gate, () -> {
            memory.close();
            admin.close();
        });
    }

    private static Topology topology(RecordSerdes serdes, JoinRun run, Gate gate) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, SpecificRecord> headers = builder.stream(
                        run.input().scenarios(), Consumed.with(gate.serde(), serdes.of(Scenario.class)))
                .mapValues(scenario -> scenario);
        KStream<String, SpecificRecord> parts = builder.stream(
                        run.input().responses(), Consumed.with(gate.serde(), serdes.of(Response.class)))
                .mapValues(response -> response);
        headers.merge(parts)
                .groupByKey(Grouped.as("by-scenario"))
                .aggregate(
                        () -> new ResponseSet(UNKNOWN, List.of(), Completeness.PARTIAL, Instant.EPOCH, 0),
                        (_, arrived, set) -> grown(set, arrived),
                        Named.as("grow"),
                        Materialized.<String, ResponseSet, KeyValueStore<Bytes, byte[]>>as("growing")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(serdes.of(ResponseSet.class)))
                .toStream()
                .filter((_, set) -> set.getCompleteness() == Completeness.COMPLETE)
                .to(run.output(), Produced.with(Serdes.String(), serdes.of(ResponseSet.class)));
        return builder.build();
    }

    private static ResponseSet grown(ResponseSet set, SpecificRecord arrived) {
        Scenario scenario = arrived instanceof Scenario header ? header : set.getScenario();
        List<Response> responses = new ArrayList<>(set.getResponses());
        if (arrived instanceof Response response) {
            responses.add(response);
            responses.sort(Comparator.comparing(Response::getModel).thenComparing(Response::getRepeat));
        }
        boolean complete = !scenario.getExpected().isEmpty()
                && responses.size() == scenario.getExpected().size();
        Completeness state = complete ? Completeness.COMPLETE : Completeness.PARTIAL;
        return new ResponseSet(scenario, responses, state, Instant.now(), 0);
    }
}
