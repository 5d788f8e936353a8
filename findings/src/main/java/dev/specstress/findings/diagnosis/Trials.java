package dev.specstress.findings.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was observed of one kind of finding: each trial hit or did not, and lay to some degree with one or more items (clauses,
 * pairs of clauses, or sections).
 */
final class Trials {
    private final int items;
    private final List<Trial> trials = new ArrayList<>();
    private final Map<String, Integer> strata = new HashMap<>();
    private int clusters;

    /**
     * One trial.
     *
     * @param source number of the scenario it comes from
     * @param cluster number of its value pair, 0 or more
     * @param stratum number of what it is compared within
     * @param weight above 0
     * @param item numbers of items, ascending
     * @param strength how far the trial lies with each, above 0 to 1
     */
    record Trial(int source, int cluster, int stratum, double weight, boolean hit, int[] item, double[] strength) {}

    Trials(int items) {
        this.items = items;
    }

    void add(int source, int cluster, String stratum, double weight, boolean hit, Map<Integer, Double> strengths) {
        int[] item =
                strengths.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        double[] strength = new double[item.length];
        for (int at = 0; at < item.length; at++) {
            strength[at] = strengths.get(item[at]);
        }
        int number = strata.computeIfAbsent(stratum, _ -> strata.size());
        trials.add(new Trial(source, cluster, number, weight, hit, item, strength));
        clusters = Math.max(clusters, cluster + 1);
    }

    int items() {
        return items;
    }

    int strata() {
        return strata.size();
    }

    /** One more than the largest number of a cluster. */
    int clusters() {
        return clusters;
    }

    int size() {
        return trials.size();
    }

    Trial get(int at) {
        return trials.get(at);
    }
}
