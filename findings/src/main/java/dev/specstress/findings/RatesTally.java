package dev.specstress.findings;

import dev.specstress.findings.rates.MissingCause;
import dev.specstress.findings.rates.RateSample;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.ExpectedVerdict;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.ScenarioCompliance;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Weighted rates, each frame apart. */
final class RatesTally {
    private static final int OWN_ROUND = 0;

    private final Map<Frame, OfFrame> frames = new EnumMap<>(Frame.class);

    private static final class OfFrame {
        private final RateSample high = new RateSample();
        private final Map<String, SpecTally> specs = new TreeMap<>();
        private final Map<MissingCause, Long> ungraded = new EnumMap<>(MissingCause.class);
        private String panel = CountedPanel.ALL;
        private long notDrawn;

        SpecTally spec(String specId) {
            return specs.computeIfAbsent(specId, _ -> new SpecTally());
        }

        FrameRates rates() {
            Map<String, SpecRates> bySpec = new TreeMap<>();
            specs.forEach((specId, tally) -> bySpec.put(specId, tally.rates(ungraded)));
            return new FrameRates(panel, high.rate(), notDrawn, bySpec);
        }
    }

    void add(Disagreement measured) {
        OfFrame frame = frame(measured.getFrame());
        CountedPanel counted = CountedPanel.of(measured);
        frame.panel = counted.name();
        if (counted.d().isEmpty()) {
            frame.high.addMissing(MissingCause.FEWER_THAN_TWO_POSITIONS);
        } else if (counted.bin().isEmpty()) {
            frame.high.addMissing(MissingCause.BELOW_QUORUM);
        } else {
            frame.high.add(PairName.of(measured.getPair()), measured.getDrawProbability(), counted.high());
        }
        switch (measured.getRoute().getReason()) {
            case HIGH, DRAWN ->
                measured.getRoute().getExpectedVerdicts().stream()
                        .filter(expected -> expected.getRepeat() == 0)
                        .map(ExpectedVerdict::getSpecId)
                        .distinct()
                        .forEach(specId -> frame.spec(specId).await());
            case NOT_DRAWN -> frame.notDrawn++;
            case UNGOVERNED -> {}
            case NOTHING_TO_GRADE -> frame.ungraded.merge(MissingCause.NOTHING_TO_GRADE, 1L, Long::sum);
            case BUDGET -> frame.ungraded.merge(MissingCause.BUDGET, 1L, Long::sum);
        }
    }

    void add(ScenarioCompliance compliance) {
        if (compliance.getRound() == OWN_ROUND) {
            frame(compliance.getFrame()).spec(compliance.getSpecId()).add(compliance);
        }
    }

    private OfFrame frame(Frame frame) {
        return frames.computeIfAbsent(frame, _ -> new OfFrame());
    }

    Map<Frame, FrameRates> rates() {
        Map<Frame, FrameRates> rates = new EnumMap<>(Frame.class);
        frames.forEach((frame, of) -> rates.put(frame, of.rates()));
        return rates;
    }
}
