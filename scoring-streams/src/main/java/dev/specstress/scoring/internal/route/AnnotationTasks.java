package dev.specstress.scoring.internal.route;

import dev.specstress.schemas.AnnotationTask;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Panel;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.scoring.internal.measure.DBins;
import dev.specstress.scoring.internal.measure.PanelMeasure;
import dev.specstress.scoring.internal.measure.Placements;
import dev.specstress.scoring.internal.measure.Position;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The task to name the values that answers express: where the campaign has an annotator, and D is high in its largest panel,
 * the first of several as large. Small panels are high by chance too often to pay for.
 */
final class AnnotationTasks {

    private AnnotationTasks() {}

    static Optional<AnnotationTask> of(Campaign campaign, ResponseSet set, List<Position> positions, Instant deadline) {
        if (campaign.getAnnotator() == null || !high(campaign, positions)) {
            return Optional.empty();
        }
        return Optional.of(new AnnotationTask(campaign.getAnnotator(), set, campaign.getTaxonomyId(), deadline));
    }

    private static boolean high(Campaign campaign, List<Position> positions) {
        // The largest last one would be another than the first.
        return campaign.getPanels().reversed().stream()
                .max(Comparator.comparingInt(panel -> panel.getModels().size()))
                .map(Panel::getModels)
                .map(models -> PanelMeasure.d(Placements.of(models, positions)))
                .filter(d -> d.isPresent() && DBins.high(d.getAsDouble()))
                .isPresent();
    }
}
