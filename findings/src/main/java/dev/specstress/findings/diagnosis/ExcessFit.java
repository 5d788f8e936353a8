package dev.specstress.findings.diagnosis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Explains the hits of one kind by chance and by items.
 *
 * <p>A trial hits with probability {@code b + (1 - b) sum of a t}: b is what is usual in its stratum among sound items, a how
 * far the trial lies with an item, t how much the item adds. Items are taken in turn, those of the largest excess first, and
 * each is held against what chance and the others explain, so that a sound clause which is cited beside a faulty one is not
 * blamed for it. The t are the excesses after shrinking ({@link TwoGroups}), whose prior is fitted along the way.
 */
final class ExcessFit {
    private static final int SWEEPS = 8;

    private final Trials trials;
    private final List<ItemTrials> items;
    private final double[] floor;

    /**
     * Ready to be fitted, again and again with value pairs counted differently.
     *
     * @param floor per item, a rate that is to be expected whatever its strata say
     */
    ExcessFit(Trials trials, double[] floor) {
        this.trials = trials;
        this.items = ItemTrials.of(trials);
        this.floor = floor.clone();
    }

    Trials trials() {
        return trials;
    }

    ItemTrials itemTrials(int item) {
        return items.get(item);
    }

    /**
     * What was found.
     *
     * @param samples per item; of n 0 where it has no trial
     */
    record Fitted(TwoGroups prior, Explanation explanation, Sample[] samples, TwoGroups.Posterior[] posteriors) {
        /** Shrunken excess over what was to be expected; 0 for an item without a trial. */
        double excess(int item) {
            return samples[item].n() > 0 ? posteriors[item].excess() : 0;
        }
    }

    /** With every value pair counted once, and the prior estimated. */
    Fitted fit() {
        double[] once = new double[trials.clusters()];
        Arrays.fill(once, 1);
        TwoGroups prior = null;
        Fitting fitting = new Fitting(once);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            fitting.sampleAll();
            prior = PriorFit.of(Arrays.asList(fitting.samples));
            fitting.sweep(prior);
        }
        return fitting.fitted(prior);
    }

    /**
     * With a prior held fixed.
     *
     * @param times how often each value pair counts
     */
    Fitted fit(double[] times, TwoGroups prior) {
        Fitting fitting = new Fitting(times);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            fitting.sampleAll();
            fitting.sweep(prior);
        }
        return fitting.fitted(prior);
    }

    private final class Fitting {
        private final Explanation explanation;
        private final Sample[] samples = new Sample[items.size()];
        private final TwoGroups.Posterior[] posteriors = new TwoGroups.Posterior[items.size()];

        Fitting(double[] times) {
            explanation = new Explanation(trials, items, floor, times);
        }

        void sampleAll() {
            for (int item = 0; item < samples.length; item++) {
                samples[item] = explanation.sample(item);
            }
        }

        void sweep(TwoGroups prior) {
            for (int item = 0; item < samples.length; item++) {
                posteriors[item] = prior.after(samples[item]);
            }
            IntStream.range(0, samples.length)
                    .filter(item -> samples[item].n() > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer item) -> -posteriors[item].excess())
                            .thenComparing(Comparator.naturalOrder()))
                    .forEach(item -> {
                        samples[item] = explanation.sample(item);
                        posteriors[item] = prior.after(samples[item]);
                        explanation.explain(item, samples[item], posteriors[item]);
                    });
            explanation.settle();
        }

        Fitted fitted(TwoGroups prior) {
            return new Fitted(prior, explanation, samples, posteriors);
        }
    }
}
