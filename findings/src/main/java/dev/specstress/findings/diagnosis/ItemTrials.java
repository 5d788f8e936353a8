package dev.specstress.findings.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The trials of one item, and how much they tell: what trials of one value pair tell depends on how alike they are. */
final class ItemTrials {
    private final int[] trial;
    private final double[] strength;
    private final int[] cluster;
    private final double[] sum;
    private final double[] squares;

    private ItemTrials(Trials trials, List<Integer> at, List<Double> strengths) {
        trial = at.stream().mapToInt(Integer::intValue).toArray();
        strength = strengths.stream().mapToDouble(Double::doubleValue).toArray();
        Map<Integer, double[]> sums = new TreeMap<>();
        for (int each = 0; each < trial.length; each++) {
            double share = trials.get(trial[each]).weight() * strength[each];
            double[] both = sums.computeIfAbsent(trials.get(trial[each]).cluster(), _ -> new double[2]);
            both[0] += share;
            both[1] += share * share;
        }
        cluster = sums.keySet().stream().mapToInt(Integer::intValue).toArray();
        sum = sums.values().stream().mapToDouble(both -> both[0]).toArray();
        squares = sums.values().stream().mapToDouble(both -> both[1]).toArray();
    }

    /** By number of the item. */
    static List<ItemTrials> of(Trials trials) {
        List<List<Integer>> at = new ArrayList<>();
        List<List<Double>> strengths = new ArrayList<>();
        for (int item = 0; item < trials.items(); item++) {
            at.add(new ArrayList<>());
            strengths.add(new ArrayList<>());
        }
        for (int each = 0; each < trials.size(); each++) {
            Trials.Trial trial = trials.get(each);
            for (int place = 0; place < trial.item().length; place++) {
                at.get(trial.item()[place]).add(each);
                strengths.get(trial.item()[place]).add(trial.strength()[place]);
            }
        }
        List<ItemTrials> all = new ArrayList<>();
        for (int item = 0; item < trials.items(); item++) {
            all.add(new ItemTrials(trials, at.get(item), strengths.get(item)));
        }
        return all;
    }

    int size() {
        return trial.length;
    }

    /** Which trial, by its place among the item's. */
    int trial(int place) {
        return trial[place];
    }

    double strength(int place) {
        return strength[place];
    }

    /**
     * Effective n: Kish's, with the design effect of trials that are alike within a value pair.
     *
     * @param times how often each value pair counts
     * @param alike correlation of two trials of a pair, 0 to 1
     */
    double effectiveN(double[] times, double alike) {
        double total = 0;
        double spread = 0;
        for (int at = 0; at < cluster.length; at++) {
            double counted = times[cluster[at]];
            total += counted * sum[at];
            spread += counted * ((1 - alike) * squares[at] + alike * sum[at] * sum[at]);
        }
        return spread > 0 ? total * total / spread : 0;
    }
}
