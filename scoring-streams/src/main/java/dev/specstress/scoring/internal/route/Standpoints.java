package dev.specstress.scoring.internal.route;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Standpoint;
import dev.specstress.scoring.internal.measure.DBins;
import dev.specstress.scoring.internal.measure.PanelMeasure;
import dev.specstress.scoring.internal.measure.Position;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The two most distant answers under one spec, where the campaign contrasts them and D among the spec's own models is high.
 * Distance is the larger of the two axes' differences, then the smaller; of pairs as distant the first by name counts.
 */
final class Standpoints {

    private record Pair(Position one, Position other) {
        private int larger() {
            return Math.max(Math.abs(one.value1() - other.value1()), Math.abs(one.value2() - other.value2()));
        }

        private int smaller() {
            return Math.min(Math.abs(one.value1() - other.value1()), Math.abs(one.value2() - other.value2()));
        }
    }

    private Standpoints() {}

    /**
     * By model; empty, or exactly two.
     *
     * @param positions of the models that have an answer to judge under the spec
     * @param providers each model's
     */
    static Map<String, Standpoint> of(Campaign campaign, List<Position> positions, Map<String, String> providers) {
        if (!campaign.getContrast() || PanelMeasure.d(positions).stream().noneMatch(DBins::high)) {
            return Map.of();
        }
        Pair pair = mostDistant(positions);
        Map<String, Standpoint> standpoints = new HashMap<>();
        judge(
                        campaign,
                        providers.get(pair.one().model()),
                        providers.get(pair.other().model()))
                .ifPresent(judge -> {
                    for (Position position : List.of(pair.one(), pair.other())) {
                        standpoints.put(position.model(), new Standpoint(position.value1(), position.value2(), judge));
                    }
                });
        return standpoints;
    }

    private static Pair mostDistant(List<Position> positions) {
        List<Position> byName =
                positions.stream().sorted(Comparator.comparing(Position::model)).toList();
        Pair best = new Pair(byName.get(0), byName.get(1));
        Comparator<Pair> distance = Comparator.comparingInt(Pair::larger).thenComparingInt(Pair::smaller);
        for (int i = 0; i < byName.size(); i++) {
            for (int j = i + 1; j < byName.size(); j++) {
                Pair pair = new Pair(byName.get(i), byName.get(j));
                best = distance.compare(pair, best) > 0 ? pair : best;
            }
        }
        return best;
    }

    /** The first grader that made neither answer; where all have a hand in them, the first, unless the campaign bars it. */
    private static Optional<ModelEntry> judge(Campaign campaign, String one, String other) {
        return campaign.getGraders().stream()
                .filter(grader -> !grader.getProvider().equals(one)
                        && !grader.getProvider().equals(other))
                .findFirst()
                .or(() -> campaign.getGrading().getExcludeOwnProvider()
                        ? Optional.empty()
                        : campaign.getGraders().stream().findFirst());
    }
}
