package dev.specstress.findings.diagnosis;

import java.util.Arrays;
import java.util.List;

/** A fit under way: how often each trial is expected to hit by what has been found of the items so far. */
final class Explanation {
    /** Chance is left this much, so that no trial is certain. */
    private static final double LARGEST_SHARE = 0.98;

    private final Trials trials;
    private final List<ItemTrials> items;
    private final double[] floor;
    private final double[] times;
    private final double[] explained;
    private final double[] added;
    private final double[] sound;
    private Usual usual;
    private double alike;

    Explanation(Trials trials, List<ItemTrials> items, double[] floor, double[] times) {
        this.trials = trials;
        this.items = items;
        this.floor = floor;
        this.times = times;
        explained = new double[trials.size()];
        added = new double[items.size()];
        sound = new double[items.size()];
        Arrays.fill(sound, 1);
        usual = Usual.of(trials, times, sound);
    }

    double alike() {
        return alike;
    }

    double[] usual() {
        return usual.rate();
    }

    /** Holds one item against what chance and the other items explain; of n 0 where it has no trial. */
    Sample sample(int item) {
        ItemTrials its = items.get(item);
        double all = 0;
        double hits = 0;
        double expected = 0;
        for (int place = 0; place < its.size(); place++) {
            Trials.Trial trial = trials.get(its.trial(place));
            double counted = times[trial.cluster()] * trial.weight() * its.strength(place);
            double others =
                    Math.clamp(explained[its.trial(place)] - its.strength(place) * added[item], 0, LARGEST_SHARE);
            double base = usual.rate()[trial.stratum()];
            all += counted;
            hits += trial.hit() ? counted : 0;
            expected += counted * (base + (1 - base) * others);
        }
        if (all <= 0) {
            return Sample.NONE;
        }
        return new Sample(
                its.effectiveN(times, alike),
                Math.min(1, hits / all),
                TwoGroups.clamp(Math.max(expected / all, floor[item])));
    }

    /** Lets one item explain as much as it was found to add. */
    void explain(int item, Sample sample, TwoGroups.Posterior posterior) {
        ItemTrials its = items.get(item);
        sound[item] = posterior.soundProbability();
        double all = 0;
        double room = 0;
        for (int place = 0; place < its.size(); place++) {
            Trials.Trial trial = trials.get(its.trial(place));
            double counted = times[trial.cluster()] * trial.weight() * its.strength(place);
            all += counted;
            room += counted * its.strength(place);
        }
        if (all <= 0) {
            return;
        }
        double found = (1 - sound[item]) * Math.max(0, posterior.excess());
        double next = Math.min(1, found / ((1 - sample.expected()) * room / all));
        for (int place = 0; place < its.size(); place++) {
            explained[its.trial(place)] += its.strength(place) * (next - added[item]);
        }
        added[item] = next;
    }

    /** Takes anew what is usual, and how alike the trials of a value pair are beyond what is explained. */
    void settle() {
        usual = Usual.of(trials, times, sound);
        double[] error = new double[trials.clusters()];
        double[] squaredError = new double[trials.clusters()];
        double[] spread = new double[trials.clusters()];
        double[] squaredSpread = new double[trials.clusters()];
        for (int at = 0; at < trials.size(); at++) {
            Trials.Trial trial = trials.get(at);
            double p = probability(at);
            double off = (trial.hit() ? 1 : 0) - p;
            error[trial.cluster()] += off;
            squaredError[trial.cluster()] += off * off;
            spread[trial.cluster()] += Math.sqrt(p * (1 - p));
            squaredSpread[trial.cluster()] += p * (1 - p);
        }
        double together = 0;
        double possible = 0;
        for (int cluster = 0; cluster < error.length; cluster++) {
            together += times[cluster] * (error[cluster] * error[cluster] - squaredError[cluster]);
            possible += times[cluster] * (spread[cluster] * spread[cluster] - squaredSpread[cluster]);
        }
        alike = possible > 0 ? Math.clamp(together / possible, 0, 1) : 0;
    }

    /** Of a hit, by everything found so far. */
    double probability(int at) {
        double base = usual.rate()[trials.get(at).stratum()];
        return base + (1 - base) * Math.clamp(explained[at], 0, LARGEST_SHARE);
    }

    /** Effective number of trials that an item's expectation rests on. */
    double baseline(int item) {
        ItemTrials its = items.get(item);
        double all = 0;
        double baseline = 0;
        for (int place = 0; place < its.size(); place++) {
            Trials.Trial trial = trials.get(its.trial(place));
            double counted = times[trial.cluster()] * trial.weight() * its.strength(place);
            all += counted;
            baseline += counted * usual.n()[trial.stratum()];
        }
        return all > 0 ? baseline / all : 0;
    }
}
