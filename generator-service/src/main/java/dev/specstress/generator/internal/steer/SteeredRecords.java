package dev.specstress.generator.internal.steer;

import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.PlanWave;
import java.util.Collection;
import java.util.Optional;

/** What is known of steered scenarios, of all campaigns: their waves, how their tasks ended, and how they are classified. */
interface SteeredRecords {

    /** Whether all is read that was there when the reading began. */
    boolean ready();

    Optional<Generation> generation(String taskId);

    Optional<Classification> classification(String scenarioId);

    Collection<Classification> classifications(String campaignId);

    /** The waves of a campaign up to one, which need not have been read here yet. */
    Collection<PlanWave> waves(PlanWave newest);
}
