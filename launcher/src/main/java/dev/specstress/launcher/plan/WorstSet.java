package dev.specstress.launcher.plan;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Subject;
import dev.specstress.schemas.topics.RecordSizes;
import dev.specstress.scoring.ScoringLimits;
import java.util.List;

/**
 * The largest response set a campaign can make, if every answer is as long as its model may write.
 *
 * @param bytes of the record, at most
 * @param answerBytes that each answer may have before it is cut
 * @param cut models whose longest answer would be cut
 */
record WorstSet(long bytes, long answerBytes, List<String> cut) {
    /** The largest value that is written. */
    static final long LIMIT = RecordSizes.LARGEST_VALUE;

    // What docs/architecture.md says of a set: 4 MiB are for answers, shared evenly.
    private static final long FOR_ANSWERS = 4L << 20;
    // A token of any script is rarely longer in UTF-8.
    private static final long BYTES_PER_TOKEN = 4;
    private static final long QUESTION_AND_RUBRIC = 256 << 10;
    private static final long BOOKKEEPING_EACH = 1 << 10;

    static WorstSet of(Campaign campaign) {
        var sampling = campaign.getSampling();
        var repeats = sampling.getRepeatShare() > 0 ? sampling.getRepeats() : 1;
        var models = campaign.getSubjects().stream().map(Subject::getModel).toList();
        long responses = (long) models.size() * repeats;
        var each = Math.min(ScoringLimits.standard().answerBytes(), FOR_ANSWERS / Math.max(1, responses));
        var answers = models.stream()
                        .mapToLong(model -> Math.min(each, longest(model)))
                        .sum()
                * repeats;
        var cut = models.stream()
                .filter(model -> longest(model) > each)
                .map(ModelEntry::getName)
                .toList();
        return new WorstSet(QUESTION_AND_RUBRIC + responses * BOOKKEEPING_EACH + answers, each, cut);
    }

    private static long longest(ModelEntry model) {
        return model.getMaxOutputTokens() * BYTES_PER_TOKEN;
    }
}
