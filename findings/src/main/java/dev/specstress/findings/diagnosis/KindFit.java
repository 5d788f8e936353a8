package dev.specstress.findings.diagnosis;

import java.util.Optional;

/** One kind's fit, and what it says of each item. */
final class KindFit {
    static final double CONFIDENCE = 0.95;

    private final FindingKind kind;
    private final ExcessFit fit;
    private final ExcessFit.Fitted fitted;
    private final double[] atMost;

    /** Of a kind that only its strata say what to expect of. */
    KindFit(FindingKind kind, Trials trials) {
        this(kind, trials, new double[trials.items()], new double[trials.items()]);
    }

    /**
     * With a floor under what is to be expected.
     *
     * @param floor per item, for estimates
     * @param atMost the same for tests, where the doubt about it counts too
     */
    KindFit(FindingKind kind, Trials trials, double[] floor, double[] atMost) {
        this.kind = kind;
        this.atMost = atMost.clone();
        this.fit = new ExcessFit(trials, floor);
        this.fitted = fit.fit();
    }

    FindingKind kind() {
        return kind;
    }

    ExcessFit.Fitted fitted() {
        return fitted;
    }

    Trials trials() {
        return fit.trials();
    }

    ItemTrials itemTrials(int item) {
        return fit.itemTrials(item);
    }

    /** The same with value pairs counted differently and the prior as it was. */
    ExcessFit.Fitted again(double[] times) {
        return fit.fit(times, fitted.prior());
    }

    /** How often the pattern occurs among sound items, over all strata. */
    double usual() {
        double sum = 0;
        double all = 0;
        for (int at = 0; at < trials().size(); at++) {
            Trials.Trial trial = trials().get(at);
            sum += trial.weight() * fitted.explanation().usual()[trial.stratum()];
            all += trial.weight();
        }
        return all > 0 ? sum / all : 0;
    }

    /** Empty where the item never applied. */
    Optional<Measured> of(int item) {
        Sample sample = fitted.samples()[item];
        if (sample.n() <= 0) {
            return Optional.empty();
        }
        Sample tested = new Sample(sample.n(), sample.rate(), Math.max(sample.expected(), atMost[item]));
        ItemTrials its = fit.itemTrials(item);
        int hits = 0;
        for (int place = 0; place < its.size(); place++) {
            hits += trials().get(its.trial(place)).hit() ? 1 : 0;
        }
        return Optional.of(new Measured(
                kind,
                fitted.excess(item),
                fitted.prior().lowerBound(sample, CONFIDENCE),
                sample.rate(),
                sample.expected(),
                its.size(),
                hits,
                sample.n(),
                fitted.prior().pValue(tested, fitted.explanation().baseline(item))));
    }
}
