package dev.specstress.findings.regrade;

import dev.specstress.schemas.Frame;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Old and new grading side by side, each frame apart.
 *
 * @param bootstrap how the intervals were made
 */
public record Comparison(Map<Frame, FrameComparison> frames, PairedBootstrap bootstrap) {
    /** Enough that the ends of a 95 % interval move little from one seed to the next. */
    private static final int REPLICATES = 2_000;

    /**
     * Compares.
     *
     * @param governed how many subjects each new spec governs
     * @param seed of the resampling; the same answers with the same seed give the same figures
     */
    public static Comparison of(Collection<ComparedAnswer> answers, Map<String, Integer> governed, long seed) {
        var bootstrap = new PairedBootstrap(REPLICATES, seed);
        Map<Frame, FrameComparison> frames = new EnumMap<>(Frame.class);
        answers.stream()
                .collect(Collectors.groupingBy(one -> one.answer().scenario().frame()))
                .forEach((frame, of) -> frames.put(frame, FrameComparison.of(of, governed, bootstrap)));
        return new Comparison(frames, bootstrap);
    }
}
