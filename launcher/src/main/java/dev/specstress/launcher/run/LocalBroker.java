package dev.specstress.launcher.run;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.embedded.EmbeddedKafkaOptions;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.launcher.cluster.OwnCluster;
import dev.specstress.schemas.topics.TopicNames;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The cluster a run uses: one it starts itself, or the user's. */
sealed interface LocalBroker extends AutoCloseable {
    /** How clients reach it. */
    KafkaSettings settings(TopicNames topics);

    @Override
    void close();

    /** @param directory where an embedded broker keeps its data */
    static LocalBroker of(StackSettings options, Path directory) {
        return options.cluster()
                .<LocalBroker>map(own -> new Own(own.settings(new TopicNames(options.topicPrefix()))))
                .orElseGet(() -> new Embedded(
                        EmbeddedKafka.start(new EmbeddedKafkaOptions(0, Optional.of(directory), Map.of()))));
    }

    /** Gone with the run. */
    record Embedded(EmbeddedKafka kafka) implements LocalBroker {
        @Override
        public KafkaSettings settings(TopicNames topics) {
            return KafkaSettings.of(kafka.bootstrapServers(), OwnCluster.SCHEMAS_IN_THIS_JVM, topics);
        }

        @Override
        public void close() {
            kafka.close();
        }
    }

    /** There before the run and after it. */
    record Own(KafkaSettings read) implements LocalBroker {
        @Override
        public KafkaSettings settings(TopicNames topics) {
            return new KafkaSettings(
                    topics, read.shared(), read.consumer(), read.producer(), read.admin(), read.streams());
        }

        @Override
        public void close() {
            // It is not ours.
        }
    }
}
