package dev.specstress.launcher.regrade;

import dev.specstress.findings.regrade.RoundFollower;
import dev.specstress.findings.regrade.StoredAnswer;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.topics.TopicName;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Puts the tasks of a re-grade on their topic, scenario by scenario, as earlier ones are decided. A verdict's deadline counts
 * from the writing of its tasks, so a long re-grade must not write them all at once.
 */
final class RoundWriter implements AutoCloseable {
    /** More than graders can have in flight, and little enough to be judged well before a deadline. */
    private static final int OPEN_AT_MOST = 500;

    private final RoundTasks tasks;
    private final WrittenTasks written;
    private final Clock clock;
    private final String topic;
    private final Producer<String, SpecificRecord> producer;
    private final Deque<StoredAnswer> waiting = new ArrayDeque<>();
    private final List<StoredAnswer> open = new ArrayList<>();

    RoundWriter(KafkaAccess kafka, RoundTasks tasks, WrittenTasks written, List<StoredAnswer> asked, Clock clock) {
        this.tasks = tasks;
        this.written = written;
        this.clock = clock;
        this.topic = kafka.topics().of(TopicName.GRADING_TASKS);
        this.producer = kafka.producer(Map.of());
        asked.stream().filter(answer -> !tasks.graders(answer).isEmpty()).forEach(waiting::add);
    }

    /** Writes as much as may be open now. */
    void write(RoundFollower follower) throws InterruptedException {
        open.removeIf(answer -> follower.isDecided(answer.key()));
        var sent = new ArrayList<Future<?>>();
        while (!waiting.isEmpty() && open.size() < OPEN_AT_MOST) {
            // A scenario's answers go together: its last verdict says how all its models fared.
            var scenario = waiting.getFirst().scenario().scenarioId();
            while (!waiting.isEmpty()
                    && waiting.getFirst().scenario().scenarioId().equals(scenario)) {
                var answer = waiting.removeFirst();
                if (follower.isDecided(answer.key())) {
                    continue;
                }
                open.add(answer);
                for (var task : tasks.of(answer, clock.instant())) {
                    if (!written.has(task)) {
                        sent.add(producer.send(new ProducerRecord<>(topic, scenario, task)));
                    }
                }
            }
        }
        Acknowledged.all(sent);
    }

    /** Whether every answer that somebody may judge has its verdict. */
    boolean isDone() {
        return waiting.isEmpty() && open.isEmpty();
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(1));
    }
}
