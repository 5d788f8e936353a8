package dev.specstress.scoring;

import java.time.Duration;

/**
 * The times and sizes the processors keep to.
 *
 * @param answerBytes UTF-8 bytes of an answer kept in a response set, 4 or more
 * @param maxOpenScenarios open at once over all tasks, of a campaign that does not say itself; 1 or more
 * @param markerRetention how long closed markers outlive their campaign; at least the retention of the input topics
 * @param parkedFor how long a record waits for its campaign to be known
 * @param orphanedAfter how long parts wait for a header
 * @param pausedRecheck how often a paused campaign's due deadlines are looked at again
 * @param punctuateEvery how often due work is looked for
 * @param batch due entries handled at one look, 1 or more
 */
public record ScoringLimits(
        int answerBytes,
        int maxOpenScenarios,
        Duration markerRetention,
        Duration parkedFor,
        Duration orphanedAfter,
        Duration pausedRecheck,
        Duration punctuateEvery,
        int batch) {

    public ScoringLimits {
        requireAtLeast("answerBytes", answerBytes, 4);
        requireAtLeast("maxOpenScenarios", maxOpenScenarios, 1);
        requireAtLeast("markerRetention", markerRetention.toMillis(), 1);
        requireAtLeast("parkedFor", parkedFor.toMillis(), 1);
        requireAtLeast("orphanedAfter", orphanedAfter.toMillis(), 1);
        requireAtLeast("pausedRecheck", pausedRecheck.toMillis(), 1);
        requireAtLeast("punctuateEvery", punctuateEvery.toMillis(), 1);
        requireAtLeast("batch", batch, 1);
    }

    /** 32 KB an answer, 5,000 open scenarios a campaign, a week of markers after the campaign, a day for what waits. */
    public static ScoringLimits standard() {
        return new ScoringLimits(
                32 * 1024,
                5_000,
                Duration.ofDays(7),
                Duration.ofDays(1),
                Duration.ofDays(1),
                Duration.ofSeconds(5),
                Duration.ofMillis(100),
                500);
    }

    private static void requireAtLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", must be " + least + " or more");
        }
    }
}
