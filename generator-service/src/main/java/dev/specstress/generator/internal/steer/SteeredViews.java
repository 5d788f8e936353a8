package dev.specstress.generator.internal.steer;

import dev.specstress.kit.kafka.CompactedView;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.kit.lifecycle.ServiceGroup;
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.PlanWave;
import dev.specstress.schemas.topics.TopicName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The same as the topics have it, read in the background. */
public final class SteeredViews implements Service, SteeredRecords {
    private final CompactedView<PlanWave> waves;
    private final CompactedView<Generation> generations;
    private final CompactedView<Classification> classifications;
    private final ServiceGroup parts;

    public SteeredViews(KafkaAccess kafka) {
        waves = new CompactedView<>(kafka, kafka.topics().of(TopicName.PLAN_WAVES), PlanWave.class);
        generations = new CompactedView<>(
                kafka,
                kafka.topics().of(TopicName.GENERATIONS),
                Generation.class,
                generation -> generation.getFrame() == Frame.STEERED);
        classifications = new CompactedView<>(
                kafka,
                kafka.topics().of(TopicName.CLASSIFICATIONS),
                Classification.class,
                classification -> classification.getFrame() == Frame.STEERED);
        parts = new ServiceGroup("steered-views", List.of(waves, generations, classifications));
    }

    @Override
    public boolean ready() {
        return parts.health().ready();
    }

    @Override
    public Optional<Generation> generation(String taskId) {
        return generations.get(taskId);
    }

    @Override
    public Optional<Classification> classification(String scenarioId) {
        return classifications.get(scenarioId);
    }

    @Override
    public Collection<Classification> classifications(String campaignId) {
        return classifications.all().values().stream()
                .filter(each -> each.getCampaignId().equals(campaignId))
                .toList();
    }

    @Override
    public Collection<PlanWave> waves(PlanWave newest) {
        List<PlanWave> all = new ArrayList<>(List.of(newest));
        for (int wave = 0; wave < newest.getWave(); wave++) {
            waves.get(newest.getCampaignId() + "/" + wave).ifPresent(all::add);
        }
        return all;
    }

    @Override
    public String name() {
        return parts.name();
    }

    @Override
    public void start() {
        parts.start();
    }

    @Override
    public Health health() {
        return parts.health();
    }

    @Override
    public void stop(Duration within) {
        parts.stop(within);
    }
}
