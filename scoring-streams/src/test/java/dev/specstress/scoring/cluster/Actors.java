package dev.specstress.scoring.cluster;

import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.fixture.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Plays the slow calls: what each answers depends on what it is asked alone. Every tenth answer is given twice, as a loop
 * that crashed would.
 */
final class Actors implements AutoCloseable {

    private final DirectKafkaAccess kafka;
    private final Producer<String, SpecificRecord> out;
    private final List<Thread> threads;
    private final AtomicInteger sets = new AtomicInteger();
    private volatile boolean stopped;

    Actors(DirectKafkaAccess kafka, String lane) {
        this.kafka = kafka;
        this.out = kafka.producer(Map.of());
        this.threads = List.of(
                actor(kafka.topics().queries(lane), Query.class, this::answer),
                actor(kafka.topics().of(TopicName.RESPONSE_SETS), ResponseSet.class, this::match),
                actor(kafka.topics().of(TopicName.GRADING_TASKS), GradingTask.class, this::grade));
        threads.forEach(Thread::start);
    }

    /** Response sets seen so far. */
    int sets() {
        return sets.get();
    }

    private <V extends SpecificRecord> Thread actor(String topic, Class<V> type, Consumer<V> plays) {
        return Thread.ofPlatform().name("actor-" + topic).unstarted(() -> {
            try (var in = kafka.consumer(Map.of());
                    Deserializer<V> deserializer = kafka.valueDeserializer(type)) {
                List<TopicPartition> all = in.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
                in.assign(all);
                in.seekToBeginning(all);
                while (!stopped) {
                    for (ConsumerRecord<String, byte[]> record : in.poll(Duration.ofMillis(100))) {
                        plays.accept(deserializer.deserialize(topic, record.value()));
                    }
                }
            }
        });
    }

    private void answer(Query query) {
        String text = "Answer of " + query.getModel().getName() + " to " + query.getScenarioId();
        Response response =
                Sample.response(query.getScenarioId(), query.getModel().getName(), query.getRepeat(), text);
        send(TopicName.RESPONSES, query.getScenarioId(), response);
    }

    private void match(ResponseSet set) {
        sets.incrementAndGet();
        int[] positions = set.getResponses().stream()
                .mapToInt(response -> position(((Answered) response.getOutcome()).getText()))
                .toArray();
        PositionSet placed = Sample.placed(set, positions);
        send(TopicName.POSITION_SETS, set.getScenario().getScenarioId(), placed);
    }

    private static int position(String text) {
        return Math.floorMod(text.hashCode() * 31, 7);
    }

    private void grade(GradingTask task) {
        int which = Math.floorMod((task.getResponse() + task.getGrader().getName()).hashCode(), 3);
        send(TopicName.GRADES, task.getScenarioId(), Sample.grade(task, Decision.values()[which]));
    }

    private void send(TopicName topic, String key, SpecificRecord value) {
        int times = Math.floorMod(value.hashCode(), 10) == 0 ? 2 : 1;
        Stream.generate(() -> value).limit(times).forEach(each -> {
            Future<?> _ = out.send(new ProducerRecord<>(kafka.topics().of(topic), key, each));
        });
    }

    void send(TopicName topic, String key, List<? extends SpecificRecord> values) {
        values.forEach(value -> {
            Future<?> _ = out.send(new ProducerRecord<>(kafka.topics().of(topic), key, value));
        });
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
        out.close();
    }
}
