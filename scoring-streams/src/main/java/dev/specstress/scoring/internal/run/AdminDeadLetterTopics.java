package dev.specstress.scoring.internal.run;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.topics.TopicCatalogue;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.schemas.topics.TopicSpec;
import dev.specstress.scoring.internal.fault.DeadLetterTopics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes a DLQ when the first record is about to go into it, large enough for what its topic takes. */
public final class AdminDeadLetterTopics implements DeadLetterTopics {

    private static final int WITHIN_SECONDS = 20;

    private final KafkaAccess kafka;
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    public AdminDeadLetterTopics(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    @Override
    public void open(String topic) {
        if (!open.contains(topic)) {
            create(topic);
            open.add(topic);
        }
    }

    private Map<String, String> settings(String dlq) {
        return TopicCatalogue.fixed().stream()
                .filter(topic -> TopicNames.dlq(kafka.topics().prefix() + topic.baseName())
                        .equals(dlq))
                .findFirst()
                .map(TopicSpec::toDlqConfig)
                .orElse(Map.of());
    }

    private void create(String topic) {
        try (Admin admin = kafka.admin()) {
            admin.createTopics(
                            List.of(new NewTopic(topic, Optional.empty(), Optional.empty()).configs(settings(topic))))
                    .all()
                    .get(WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (TimeoutException e) {
            throw new KafkaException("DLQ " + topic + " could not be made within " + WITHIN_SECONDS + " s", e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException(
                        "DLQ " + topic + " could not be made: " + e.getCause().getMessage(), e);
            }
        }
    }
}
