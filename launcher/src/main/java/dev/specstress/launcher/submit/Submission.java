package dev.specstress.launcher.submit;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.kit.kafka.CompactedView;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.TopicKeys;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.kit.trace.Traceparent;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.topics.TopicName;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;

/** Puts a campaign, what it refers to and its state on their topics. */
public final class Submission implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNACKNOWLEDGED = 500;
    private static final Duration LOOK = Duration.ofMillis(20);

    private final KafkaAccess kafka;
    private final LoadedCampaign loaded;
    private final Clock clock;
    private final Producer<String, SpecificRecord> producer;

    public Submission(KafkaAccess kafka, LoadedCampaign loaded, Clock clock) {
        this.kafka = kafka;
        this.loaded = loaded;
        this.clock = clock;
        this.producer = kafka.producer(Map.of());
    }

    /**
     * Submits the campaign as running, then its imported questions. A campaign that is on its topic already is not written
     * again, since whoever plans it would plan it anew and pay for its scenarios twice; it goes on where it was, and only
     * those questions are written that an earlier submission did not come to.
     *
     * @throws UserErrorException if it was cancelled
     * @throws IllegalStateException if the broker does not answer in time
     */
    public void submit() throws InterruptedException {
        var known = standing();
        if (known.isEmpty()) {
            submitNew();
            return;
        }
        switch (known.get().getState()) {
            case RUNNING, PAUSED -> {
                acknowledged(List.of(status(CampaignState.RUNNING, "")));
                sendMissing();
                sendRows();
            }
            case CANCELLED ->
                throw new UserErrorException("campaign " + id() + " was cancelled: "
                        + known.get().getReason() + "; another name makes it another campaign");
            case FINISHED -> {
                // Its results are on the topics; there is nothing left to do but to read them.
            }
        }
    }

    private void submitNew() throws InterruptedException {
        var sent = new ArrayList<Future<?>>();
        sent.add(send(TopicName.TAXONOMIES, loaded.taxonomy().getTaxonomyId(), loaded.taxonomy()));
        loaded.specs().forEach(spec -> sent.add(send(TopicName.SPECS, spec.getSpecId(), spec)));
        sent.add(status(CampaignState.RUNNING, ""));
        // What a campaign refers to is there before the campaign is.
        acknowledged(sent);
        acknowledged(List.of(send(TopicName.CAMPAIGNS, id(), loaded.campaign())));
        // Only then the questions: whoever takes one waits a while for its campaign, and then gives it up.
        sendAll(ImportedWork.of(loaded).stream());
        sendRows();
    }

    /** Written again they are the same records, of which every reader takes the first. */
    private void sendRows() throws InterruptedException {
        if (loaded.rows().isPresent()) {
            try (var items = RowWork.of(loaded, loaded.rows().get(), clock.instant()).stream()) {
                sendAll(items);
            }
        }
    }

    private void sendMissing() throws InterruptedException {
        var work = ImportedWork.of(loaded);
        for (var topic : List.of(TopicName.GENERATION_TASKS, TopicName.PROPOSED_SCENARIOS)) {
            var keys = work.stream()
                    .filter(item -> item.topic() == topic)
                    .map(ImportedWork.Item::key)
                    .collect(Collectors.toSet());
            var written = new TopicKeys(kafka).among(kafka.topics().of(topic), keys);
            sendAll(work.stream().filter(item -> item.topic() == topic && !written.contains(item.key())));
        }
    }

    private void sendAll(Stream<ImportedWork.Item> items) throws InterruptedException {
        var sent = new ArrayList<Future<?>>();
        for (var item : (Iterable<ImportedWork.Item>) items::iterator) {
            sent.add(send(item.topic(), item.key(), item.value()));
            if (sent.size() == UNACKNOWLEDGED) {
                acknowledged(sent);
                sent.clear();
            }
        }
        acknowledged(sent);
    }

    /** How the campaign stands on the cluster; empty if it is not there. */
    private Optional<CampaignStatus> standing() throws InterruptedException {
        try (var campaigns = new CompactedView<>(kafka, kafka.topics().of(TopicName.CAMPAIGNS), Campaign.class);
                var statuses = new CompactedView<>(
                        kafka, kafka.topics().of(TopicName.CAMPAIGN_STATUS), CampaignStatus.class)) {
            campaigns.start();
            statuses.start();
            read(campaigns);
            read(statuses);
            if (campaigns.get(id()).isEmpty()) {
                return Optional.empty();
            }
            return statuses.get(id())
                    .or(() -> Optional.of(new CampaignStatus(id(), CampaignState.RUNNING, "", clock.instant())));
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

    /** Says that the campaign has come to its end. */
    public void finished() throws InterruptedException {
        acknowledged(List.of(status(CampaignState.FINISHED, "every response, grade and verdict is accounted for")));
    }

    @Override
    public void close() {
        try {
            producer.close(Duration.ofSeconds(1));
        } catch (InterruptException e) {
            // What was submitted is acknowledged; the thread is still marked as interrupted, which is for the caller to
            // see.
        }
    }

    private Future<?> status(CampaignState state, String reason) {
        return send(TopicName.CAMPAIGN_STATUS, id(), new CampaignStatus(id(), state, reason, clock.instant()));
    }

    private String id() {
        return loaded.campaign().getCampaignId();
    }

    private Future<?> send(TopicName topic, String key, SpecificRecord value) {
        var record = new ProducerRecord<String, SpecificRecord>(kafka.topics().of(topic), key, value);
        if (topic == TopicName.CAMPAIGNS) {
            // A campaign's trace begins here; whatever comes of it is on it.
            Traceparent.root().into(record.headers());
        }
        return producer.send(record);
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
                    "the campaign could not be put on its topics: "
                            + e.getCause().getMessage(),
                    e);
        }
    }
}
