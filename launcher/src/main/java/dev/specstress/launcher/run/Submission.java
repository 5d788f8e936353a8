package dev.specstress.launcher.run;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.launcher.campaign.LoadedCampaign;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.topics.TopicName;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts a campaign, what it refers to and its state on their topics. */
final class Submission implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaAccess kafka;
    private final LoadedCampaign loaded;
    private final Clock clock;
    private final Producer<String, SpecificRecord> producer;

    Submission(KafkaAccess kafka, LoadedCampaign loaded, Clock clock) {
        this.kafka = kafka;
        this.loaded = loaded;
        this.clock = clock;
        this.producer = kafka.producer(Map.of());
    }

    /**
     * Submits the campaign as running. Submitting it again changes nothing: its id is that of its body.
     *
     * @throws IllegalStateException if the broker does not take the records in time
     */
    void submit() throws InterruptedException {
        var sent = new ArrayList<Future<?>>();
        sent.add(send(TopicName.TAXONOMIES, loaded.taxonomy().getTaxonomyId(), loaded.taxonomy()));
        loaded.specs().forEach(spec -> sent.add(send(TopicName.SPECS, spec.getSpecId(), spec)));
        // What a campaign refers to is there before the campaign is.
        acknowledged(sent);
        acknowledged(List.of(
                status(CampaignState.RUNNING, ""),
                send(TopicName.CAMPAIGNS, loaded.campaign().getCampaignId(), loaded.campaign())));
    }

    /** Says that the campaign has come to its end. */
    void finished() throws InterruptedException {
        acknowledged(List.of(status(CampaignState.FINISHED, "every response, grade and verdict is accounted for")));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }

    private Future<?> status(CampaignState state, String reason) {
        var id = loaded.campaign().getCampaignId();
        return send(TopicName.CAMPAIGN_STATUS, id, new CampaignStatus(id, state, reason, clock.instant()));
    }

    private Future<?> send(TopicName topic, String key, SpecificRecord value) {
        return producer.send(new ProducerRecord<>(kafka.topics().of(topic), key, value));
    }

    private static void acknowledged(List<? extends Future<?>> sent) throws InterruptedException {
        try {
            for (var one : sent) {
                one.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "the broker did not take the campaign within " + PATIENCE.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the broker refused the campaign: " + e.getCause().getMessage(), e);
        }
    }
}
