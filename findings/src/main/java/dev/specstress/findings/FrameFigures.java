package dev.specstress.findings;

import dev.specstress.schemas.NoVote;
import java.util.Map;

/**
 * What one frame has come to, by itself: its rates say nothing of another frame.
 *
 * @param asked triples or imported questions the campaign asks for in it; for other frames those that were heard of
 * @param generations how its generation tasks ended; an imported question that came with a rubric has none
 * @param unaccounted imported questions that are neither admitted nor have an ended generation; 0 at the end of a run
 * @param categoriesByEmbedding values in its scenarios whose category is only the nearest
 * @param missingVotes votes of graders that its verdicts went without, by cause
 */
public record FrameFigures(
        long asked,
        OutcomeCounts generations,
        long unaccounted,
        long categoriesByEmbedding,
        ResponseFigures responses,
        DisagreementFigures disagreements,
        VerdictFigures verdicts,
        Map<NoVote, Long> missingVotes) {

    public FrameFigures {
        missingVotes = Map.copyOf(missingVotes);
    }
}
