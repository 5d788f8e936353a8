package dev.specstress.benchmarks.calls;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.topics.TopicName;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** What came of a run: speed without answers would be none. */
final class Responses {
    private final KafkaAccess kafka;

    Responses(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /** @throws IllegalStateException unless every query has one response, and it is an answer */
    void requireAllAnswered(Campaign campaign) {
        String topic = kafka.topics().of(TopicName.RESPONSES);
        Set<String> answered = new HashSet<>();
        try (Consumer<String, byte[]> consumer = kafka.consumer(Map.of());
                Deserializer<Response> deserializer = kafka.valueDeserializer(Response.class)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    add(deserializer.deserialize(topic, record.headers(), record.value()), answered);
                }
            }
        }
        if (answered.size() != campaign.calls()) {
            throw new IllegalStateException(
                    "%d of %d queries were answered".formatted(answered.size(), campaign.calls()));
        }
    }

    private static void add(Response response, Set<String> answered) {
        if (!(response.getOutcome() instanceof Answered)) {
            throw new IllegalStateException("a call ended in " + response.getOutcome());
        }
        if (!answered.add(response.getModel() + " " + response.getScenarioId())) {
            throw new IllegalStateException("a query was answered twice");
        }
    }
}
