package dev.specstress.benchmarks.join;

import com.sun.management.OperatingSystemMXBean;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.ResponseSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** Lets one contender run once, takes the time and checks what it wrote. */
final class JoinTurn {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(3);
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(10);

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final KafkaAccess kafka;
    private final JoinTopics topics;
    private final Path states;
    private int turns;

    JoinTurn(KafkaAccess kafka, JoinTopics topics, Path states) {
        this.kafka = kafka;
        this.topics = topics;
        this.states = states;
    }

    /**
     * What a run took.
     *
     * @param seconds from the first record read to the commit of the last, by which all sets can be read
     * @param cpuSeconds of all processors, the broker's part included
     */
    record Taken(double seconds, double cpuSeconds) {}

    /**
     * Runs it.
     *
     * @throws IllegalStateException if it fails, takes too long, or wrote anything but the sets it should
     */
    Taken take(Contender contender, JoinInput input) throws Exception {
        String group = "turn-" + ++turns;
        Path state = states.resolve(group);
        JoinRun run = new JoinRun(kafka, input, group, topics.create(group + "-output"), state);
        try {
            Taken taken = time(contender, run);
            SetDigest written = written(run);
            if (!written.equals(input.expected())) {
                throw new IllegalStateException(
                        contender.label() + " wrote " + written + " instead of " + input.expected());
            }
            return taken;
        } finally {
            topics.remove(run);
            delete(states);
        }
    }

    private Taken time(Contender contender, JoinRun run) throws Exception {
        Map<TopicPartition, Long> ends = topics.ends(run.input());
        try (Contender.Joining joining = contender.prepare(run)) {
            long begun = System.nanoTime();
            long cpuBegun = PROCESS.getProcessCpuTime();
            joining.begin();
            while (!topics.committed(run.group(), ends)) {
                if (!joining.failure().isEmpty()) {
                    throw new IllegalStateException(contender.label() + " failed: " + joining.failure());
                }
                if (System.nanoTime() - begun > LONGEST) {
                    throw new IllegalStateException(contender.label() + " did not end within three minutes");
                }
                LockSupport.parkNanos(LOOK_EVERY);
            }
            return new Taken((System.nanoTime() - begun) / 1e9, (PROCESS.getProcessCpuTime() - cpuBegun) / 1e9);
        }
    }

    private SetDigest written(JoinRun run) {
        SetDigest written = SetDigest.NOTHING;
        try (Consumer<String, byte[]> in = kafka.consumer(Map.of());
                Deserializer<ResponseSet> sets = kafka.valueDeserializer(ResponseSet.class)) {
            List<TopicPartition> partitions = in.partitionsFor(run.output()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            in.assign(partitions);
            in.seekToBeginning(partitions);
            Map<TopicPartition, Long> left = new HashMap<>(in.endOffsets(partitions));
            while (left.entrySet().stream().anyMatch(end -> in.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : in.poll(Duration.ofMillis(100))) {
                    written = written.plus(sets.deserialize(record.topic(), record.value()));
                }
            }
        }
        return written;
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
