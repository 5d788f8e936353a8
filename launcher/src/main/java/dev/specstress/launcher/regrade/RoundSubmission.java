package dev.specstress.launcher.regrade;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.kit.kafka.CompactedView;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.topics.TopicName;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Opens a campaign for a re-grade: its specs on their topic, and its state set to running, since nobody works for a campaign
 * that has ended. On a broker of this run's own the campaign itself is put there too; on a cluster it must be there, for a
 * campaign that is new to it would be planned, and paid for, from its beginning.
 */
final class RoundSubmission implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final KafkaAccess kafka;
    private final Campaign campaign;
    private final Clock clock;
    private final Producer<String, SpecificRecord> producer;
    private boolean closesAfterwards = true;

    RoundSubmission(KafkaAccess kafka, Campaign campaign, Clock clock) {
        this.kafka = kafka;
        this.campaign = campaign;
        this.clock = clock;
        this.producer = kafka.producer(Map.of());
    }

    /** On a broker that knows nothing yet. */
    void openAnew(List<Spec> specs, int round) throws InterruptedException {
        var sent = specs(specs);
        sent.add(status(CampaignState.RUNNING, reason(round)));
        Acknowledged.all(sent);
        Acknowledged.all(List.of(send(TopicName.CAMPAIGNS, id(), campaign)));
    }

    /**
     * On a cluster that the campaign ran on.
     *
     * @throws UserErrorException if it is not there, was cancelled or is paused
     */
    void openAgain(List<Spec> specs, int round) throws InterruptedException {
        var standing = standing();
        switch (standing) {
            case CANCELLED, PAUSED ->
                throw new UserErrorException("campaign " + id() + " is "
                        + standing.name().toLowerCase(java.util.Locale.ROOT) + "; nobody works for it");
            case RUNNING, FINISHED -> closesAfterwards = standing == CampaignState.FINISHED;
        }
        var sent = specs(specs);
        if (closesAfterwards) {
            sent.add(status(CampaignState.RUNNING, reason(round)));
        }
        Acknowledged.all(sent);
    }

    /** Ends the campaign again, unless it was running anyway. */
    void finished(int round) throws InterruptedException {
        if (closesAfterwards) {
            Acknowledged.all(List.of(status(CampaignState.FINISHED, reason(round) + ", which has ended")));
        }
    }

    private CampaignState standing() throws InterruptedException {
        try (var campaigns = new CompactedView<>(kafka, kafka.topics().of(TopicName.CAMPAIGNS), Campaign.class);
                var statuses = new CompactedView<>(
                        kafka, kafka.topics().of(TopicName.CAMPAIGN_STATUS), CampaignStatus.class)) {
            campaigns.start();
            statuses.start();
            read(campaigns);
            read(statuses);
            if (campaigns.get(id()).isEmpty()) {
                throw new UserErrorException("--kafka: campaign " + id() + " is not on topic "
                        + kafka.topics().of(TopicName.CAMPAIGNS) + "; without --kafka it is graded again here");
            }
            return statuses.get(id()).map(CampaignStatus::getState).orElse(CampaignState.RUNNING);
        }
    }

    private static void read(Service view) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!view.health().ready()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        view.name() + " could not be read within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(LOOK);
        }
    }

    private static String reason(int round) {
        return "re-graded in round " + round;
    }

    private List<Future<?>> specs(List<Spec> specs) {
        var sent = new ArrayList<Future<?>>();
        specs.forEach(spec -> sent.add(send(TopicName.SPECS, spec.getSpecId(), spec)));
        return sent;
    }

    private Future<?> status(CampaignState state, String reason) {
        return send(TopicName.CAMPAIGN_STATUS, id(), new CampaignStatus(id(), state, reason, clock.instant()));
    }

    private Future<?> send(TopicName topic, String key, SpecificRecord value) {
        return producer.send(new ProducerRecord<>(kafka.topics().of(topic), key, value));
    }

    private String id() {
        return campaign.getCampaignId();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
