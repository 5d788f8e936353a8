package dev.specstress.generator.internal.select;

import dev.specstress.schemas.Draft;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.NearDuplicate;
import dev.specstress.schemas.SamplingPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides the drafts of one campaign in ordinal order: a triple whose neutral question lies too near to that of an earlier
 * one that was kept is not proposed. What it decides is a function of the first draft of each ordinal, in whichever order
 * they come, so that a reading of the same drafts from the beginning decides the same. For one thread.
 */
final class CampaignSelection {
    private final SamplingPlan sampling;
    private final Neighbours kept;
    private final DecidedTasks before;
    private final Map<Integer, List<Draft>> waiting = new HashMap<>();
    private final Map<Integer, Generation> decided = new HashMap<>();
    private int next;

    /** @param before what was decided by instances that had the campaign earlier; it is not compared again */
    CampaignSelection(SamplingPlan sampling, Neighbours kept, DecidedTasks before) {
        this.sampling = sampling;
        this.kept = kept;
        this.before = before;
        this.next = firstFrom(0);
    }

    /**
     * Takes one draft.
     *
     * @return what is decided now, in ordinal order: its generation as it ended, and its proposals or none
     */
    List<Draft> take(Draft draft) {
        int ordinal = draft.getGeneration().getOrdinal();
        if (decided.containsKey(ordinal)) {
            return List.of(repeated(draft, decided.get(ordinal)));
        }
        waiting.computeIfAbsent(ordinal, _ -> new ArrayList<>()).add(draft);
        List<Draft> now = new ArrayList<>();
        List<Draft> ready = waiting.remove(next);
        while (ready != null) {
            Draft first = decide(ready.getFirst());
            now.add(first);
            ready.stream().skip(1).forEach(repeat -> now.add(repeated(repeat, first.getGeneration())));
            decided.put(next, outcomeOf(first.getGeneration()));
            next = firstFrom(next + 1);
            ready = waiting.remove(next);
        }
        return now;
    }

    /** Ordinals of imported questions lie between: they write no draft. */
    private int firstFrom(int ordinal) {
        int imported = sampling.getTriples();
        return ordinal == imported ? imported + sampling.getImportedQuestions() : ordinal;
    }

    private Draft decide(Draft draft) {
        if (draft.getProposals().isEmpty() || !draft.getVector().hasRemaining()) {
            return draft;
        }
        float[] vector = VectorBytes.vector(draft.getVector());
        Optional<NearDuplicate> near = nearDuplicate(draft.getGeneration().getTaskId(), vector);
        if (near.isPresent()) {
            Generation generation = Generation.newBuilder(draft.getGeneration())
                    .setOutcome(new Generated(List.of()))
                    .setUnused(near.get())
                    .build();
            return new Draft(generation, List.of(), draft.getVector());
        }
        kept.add(draft.getProposals().getFirst().getScenarioId(), vector);
        return draft;
    }

    private Optional<NearDuplicate> nearDuplicate(String taskId, float[] vector) {
        return before.has(taskId)
                ? before.nearDuplicate(taskId)
                : kept.nearest(vector, sampling.getNearDuplicateCosine())
                        .map(near -> new NearDuplicate(near.name(), near.cosine()));
    }

    /** A task that was carried out again was paid for again, and says how it ended the first time. */
    private static Draft repeated(Draft draft, Generation first) {
        Generation generation = Generation.newBuilder(draft.getGeneration())
                .setOutcome(first.getOutcome())
                .setUnused(first.getUnused())
                .build();
        return new Draft(generation, List.of(), draft.getVector());
    }

    /** All that is kept of a decided task, of which there may be very many. */
    private static Generation outcomeOf(Generation generation) {
        Generation kept = new Generation();
        kept.setOutcome(generation.getOutcome());
        kept.setUnused(generation.getUnused());
        return kept;
    }
}
