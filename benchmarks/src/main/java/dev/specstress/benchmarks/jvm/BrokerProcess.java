package dev.specstress.benchmarks.jvm;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.embedded.EmbeddedKafkaOptions;
import java.util.Map;

/** A broker in a JVM of its own; says where it is. */
public final class BrokerProcess {
    private static final String LARGEST_HEAP = "768m";

    private BrokerProcess() {}

    public static ChildJvm start() {
        return ChildJvm.start(BrokerProcess.class, LARGEST_HEAP);
    }

    public static void main(String[] arguments) throws Exception {
        EmbeddedKafkaOptions options = EmbeddedKafkaOptions.temporary()
                .with(Map.of(
                        "log.retention.check.interval.ms", "5000",
                        "log.segment.delete.delay.ms", "1000"));
        try (EmbeddedKafka broker = EmbeddedKafka.start(options)) {
            Answers.give(broker.bootstrapServers(), line -> line);
        }
        // What Kafka leaves running must not keep the process.
        System.exit(0);
    }
}
