package dev.specstress.benchmarks.join;

import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * The ceiling: reads, keeps everything in a map and writes the sets. It has no deadlines, and a crash loses all that is
 * open; it only shows what reading and writing alone cost.
 */
final class HashMapLoop implements Contender {
    private static final Duration POLL = Duration.ofMillis(20);

    @Override
    public String label() {
        return "map loop (ceiling)";
    }

    @Override
    public Joining prepare(JoinRun run) {
        return new Loop(run);
    }

    private static final class Loop implements Joining {
        private final JoinRun run;
        private final Consumer<String, byte[]> in;
        private final Producer<String, SpecificRecord> out;
        private final Deserializer<Scenario> scenarios;
        private final Deserializer<Response> responses;
        private final Map<String, Open> open = new HashMap<>();
        private final Thread thread = Thread.ofPlatform().name("map-loop").unstarted(this::join);
        private volatile boolean stopped;
        private volatile String failure = "";

        Loop(JoinRun run) {
            this.run = run;
            in = run.kafka().consumer(Map.of(ConsumerConfig.GROUP_ID_CONFIG, run.group()));
            out = run.kafka().producer(Map.of());
            scenarios = run.kafka().valueDeserializer(Scenario.class);
            responses = run.kafka().valueDeserializer(Response.class);
            List<TopicPartition> partitions = List.of(
                            run.input().scenarios(), run.input().responses())
                    .stream()
                    .flatMap(topic -> in.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            in.assign(partitions);
            in.seekToBeginning(partitions);
            partitions.forEach(in::position);
        }

        @Override
        public void begin() {
            thread.start();
        }

        private void join() {
            try {
                long left = run.input().load().scenarios();
                while (left > 0 && !stopped) {
                    for (ConsumerRecord<String, byte[]> record : in.poll(POLL)) {
                        left -= take(record) ? 1 : 0;
                    }
                }
                out.flush();
                in.commitSync();
            } catch (RuntimeException e) {
                failure = e.toString();
            }
        }

        private boolean take(ConsumerRecord<String, byte[]> record) {
            Open set = open.computeIfAbsent(record.key(), _ -> new Open());
            if (record.topic().equals(run.input().scenarios())) {
                set.scenario = scenarios.deserialize(record.topic(), record.value());
            } else {
                Response response = responses.deserialize(record.topic(), record.value());
                set.responses.putIfAbsent(response.getModel() + '/' + response.getRepeat(), response);
            }
            if (!set.complete()) {
                return false;
            }
            open.remove(record.key());
            Future<?> _ = out.send(new ProducerRecord<>(run.output(), record.key(), set.close()));
            return true;
        }

        @Override
        public String failure() {
            return failure;
        }

        @Override
        public void close() {
            stopped = true;
            try {
                thread.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            in.close();
            out.close();
        }
    }

    private static final class Open {
        private final Map<String, Response> responses = new HashMap<>();
        private Scenario scenario;

        boolean complete() {
            return scenario != null
                    && responses.size() == scenario.getExpected().size();
        }

        ResponseSet close() {
            List<Response> sorted = scenario.getExpected().stream()
                    .map(expected -> responses.get(expected.getModel() + '/' + expected.getRepeat()))
                    .toList();
            return new ResponseSet(scenario, sorted, Completeness.COMPLETE, Instant.now(), 0);
        }
    }
}
