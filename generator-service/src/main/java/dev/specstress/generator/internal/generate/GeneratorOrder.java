package dev.specstress.generator.internal.generate;

import dev.specstress.kit.campaign.Seeds;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Generator;
import dev.specstress.schemas.ModelEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** In which order generators are given a task: the one it was dealt to, then others in an order drawn for it. */
final class GeneratorOrder {
    /** A pair that three models will not write of is given up. */
    static final int MOST = 3;

    private GeneratorOrder() {}

    /** Empty if the campaign does not have the generator that the task names. */
    static Optional<List<ModelEntry>> of(Campaign campaign, GenerationTask task) {
        List<ModelEntry> others = new ArrayList<>();
        Optional<ModelEntry> dealt = Optional.empty();
        for (Generator generator : campaign.getGenerators()) {
            if (generator.getModel().getName().equals(task.getGenerator())) {
                dealt = Optional.of(generator.getModel());
            } else {
                others.add(generator.getModel());
            }
        }
        Collections.shuffle(others, Seeds.random(campaign.getSeed(), "hand-over", task.getTaskId()));
        return dealt.map(first -> {
            List<ModelEntry> order = new ArrayList<>(List.of(first));
            order.addAll(others);
            return order.subList(0, Math.min(MOST, order.size()));
        });
    }
}
