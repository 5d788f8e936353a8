package dev.specstress.scoring.internal.decide;

import dev.specstress.schemas.ContrastTask;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.ScenarioCompliance;
import dev.specstress.schemas.Verdict;
import dev.specstress.scoring.internal.collect.CollectorStores;
import dev.specstress.scoring.internal.stage.Tools;
import dev.specstress.scoring.internal.state.CompositeKey;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Adds up the verdicts on each scenario under each spec. The last of them closes it: every verdict of a round comes, at
 * the latest at its deadline, and comes once, so a count is enough to know.
 */
public final class Compliance {

    private final KeyValueStore<String, ComplianceTally> tallies;
    private final Contrasts contrasts;

    Compliance(KeyValueStore<String, ComplianceTally> tallies, Contrasts contrasts) {
        this.tallies = tallies;
        this.contrasts = contrasts;
    }

    /** What the verdicts say together, and the two answers to be told apart if all passed. */
    record Closed(ScenarioCompliance compliance, Optional<ContrastTask> contrast) {}

    /** Of the pending contrasts; as for {@link #builder}. */
    public static StoreBuilder<?> contrastBuilder(Tools tools, String name) {
        return Contrasts.builder(tools, name);
    }

    /** The store's name is part of its changelog topic's name and never changes. */
    public static StoreBuilder<?> builder(Tools tools, String name) {
        return CollectorStores.store(tools, name, Serdes.String(), ComplianceTallySerde.create());
    }

    /**
     * Counts a verdict; with the last one, what they say together.
     *
     * @param contrastDeadline by when a contrast that begins now must be judged
     */
    Optional<Closed> add(GradingTask task, Verdict verdict, Instant now, Instant contrastDeadline) {
        if (verdict.getRepeat() != 0 || task.getModelsJudged() == 0) {
            return Optional.empty();
        }
        String key = CompositeKey.of(task.getScenarioId(), task.getSpecId(), Integer.toString(task.getRound()));
        ComplianceTally tally = Optional.ofNullable(tallies.get(key))
                .orElse(ComplianceTally.EMPTY)
                .plus(verdict);
        contrasts.add(key, task);
        if (tally.verdicts() < task.getModelsJudged()) {
            tallies.put(key, tally);
            return Optional.empty();
        }
        tallies.delete(key);
        ScenarioCompliance compliance = tally.of(task, now);
        Optional<ContrastTask> contrast = contrasts.close(key, compliance, contrastDeadline);
        compliance.setContrasted(contrast.isPresent());
        return Optional.of(new Closed(compliance, contrast));
    }
}
