package dev.specstress.scoring.cluster;

import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.ScenarioCompliance;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.fixture.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * What a run has written, read committed: how often each key and value is there, with times set to one and the same.
 */
record Results(
        Map<String, Integer> sets,
        Map<String, Integer> disagreements,
        Map<String, Integer> verdicts,
        Map<String, Integer> compliance) {

    /** Verdicts that the routes of all measured scenarios announce. */
    static int announcedVerdicts(DirectKafkaAccess kafka) {
        AtomicInteger announced = new AtomicInteger();
        read(kafka, TopicName.DISAGREEMENTS, Disagreement.class, one -> {
            announced.addAndGet(one.getRoute().getExpectedVerdicts().size());
            return one;
        });
        return announced.get();
    }

    static Results of(DirectKafkaAccess kafka) {
        return new Results(
                read(kafka, TopicName.RESPONSE_SETS, ResponseSet.class, Results::timeless),
                disagreements(kafka),
                verdicts(kafka),
                read(kafka, TopicName.SCENARIO_COMPLIANCE, ScenarioCompliance.class, Results::timeless));
    }

    private static ResponseSet timeless(ResponseSet set) {
        set.setClosedAt(Sample.START);
        set.getScenario().setAdmittedAt(Sample.START);
        set.getScenario().setDeadline(Sample.START);
        // Deliveries, not outcomes: a repeat that comes before the close is counted, one after it is late.
        set.setDuplicates(0);
        return set;
    }

    private static Verdict timeless(Verdict verdict) {
        verdict.setDecidedAt(Sample.START);
        return verdict;
    }

    private static ScenarioCompliance timeless(ScenarioCompliance compliance) {
        compliance.setDecidedAt(Sample.START);
        return compliance;
    }

    static Map<String, Integer> disagreements(DirectKafkaAccess kafka) {
        return read(kafka, TopicName.DISAGREEMENTS, Disagreement.class, any -> any);
    }

    static Map<String, Integer> verdicts(DirectKafkaAccess kafka) {
        return read(kafka, TopicName.VERDICTS, Verdict.class, Results::timeless);
    }

    private static <V extends SpecificRecord> Map<String, Integer> read(
            DirectKafkaAccess kafka, TopicName name, Class<V> type, UnaryOperator<V> timeless) {
        Map<String, Integer> times = new TreeMap<>();
        String topic = kafka.topics().of(name);
        try (Consumer<String, byte[]> in = kafka.consumer(Map.of());
                Deserializer<V> deserializer = kafka.valueDeserializer(type)) {
            List<TopicPartition> all = in.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            in.assign(all);
            in.seekToBeginning(all);
            Map<TopicPartition, Long> ends = in.endOffsets(all);
            while (all.stream().anyMatch(partition -> in.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, byte[]> record : in.poll(Duration.ofMillis(200))) {
                    V value = timeless.apply(deserializer.deserialize(topic, record.value()));
                    times.merge(record.key() + " " + value, 1, Integer::sum);
                }
            }
        }
        return times;
    }
}
