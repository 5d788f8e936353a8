package dev.specstress.providers.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.providers.quota.MaxMinSplit.Party;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class MaxMinSplitTest {
    private static final Offset<Double> ROUNDING = within(1e-9);

    @Test
    void whoeverAsksForLittleGetsItAndTheOthersShareTheRestAlike() {
        var shares = MaxMinSplit.split(90, parties(Map.of("a", 10.0, "b", 100.0, "c", 1000.0)));

        assertThat(shares.get("a")).isCloseTo(10, ROUNDING);
        assertThat(shares.get("b")).isCloseTo(40, ROUNDING);
        assertThat(shares.get("c")).isCloseTo(40, ROUNDING);
    }

    @Test
    void whatNobodyAsksForIsSharedOnTop() {
        var shares = MaxMinSplit.split(100, parties(Map.of("a", 10.0, "b", 30.0)));

        assertThat(shares.get("a")).isCloseTo(40, ROUNDING);
        assertThat(shares.get("b")).isCloseTo(60, ROUNDING);
    }

    @Test
    void weightsCountWhereBothLack() {
        SortedMap<String, Party> parties = new TreeMap<>();
        parties.put("heavy", new Party(1000, 3));
        parties.put("light", new Party(1000, 1));

        assertThat(MaxMinSplit.split(80, parties)).containsEntry("heavy", 60.0).containsEntry("light", 20.0);
    }

    @Test
    void anInfiniteDemandLacksAlways() {
        var shares = MaxMinSplit.split(100, parties(Map.of("a", Double.POSITIVE_INFINITY, "b", 20.0)));

        assertThat(shares.get("a")).isCloseTo(80, ROUNDING);
        assertThat(shares.get("b")).isCloseTo(20, ROUNDING);
    }

    @Test
    void withoutALimitEverybodyMayUseAsMuchAsItLikes() {
        assertThat(MaxMinSplit.split(Double.POSITIVE_INFINITY, parties(Map.of("a", 1.0, "b", 2.0))))
                .allSatisfy((name, share) -> assertThat(share).isInfinite());
    }

    @Test
    void nobodyGetsAnythingOfNothing() {
        assertThat(MaxMinSplit.split(0, parties(Map.of("a", 1.0, "b", 0.0))))
                .allSatisfy((name, share) -> assertThat(share).isZero());
    }

    @Test
    void sharesAddUpAndNobodyCouldGetMoreWithoutOneWhoHasLessLosing() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            SortedMap<String, Party> parties = new TreeMap<>();
            int count = 1 + random.nextInt(8);
            for (int i = 0; i < count; i++) {
                double demand = random.nextInt(4) == 0 ? 0 : random.nextDouble() * 100;
                parties.put("p" + i, new Party(demand, 0.5 + random.nextDouble() * 3));
            }
            double capacity = random.nextDouble() * 300;

            var shares = MaxMinSplit.split(capacity, parties);

            String world = "seed " + seed + ", round " + round + ": " + capacity + " over " + parties;
            assertThat(shares.values().stream().mapToDouble(Double::doubleValue).sum())
                    .as(world)
                    .isCloseTo(capacity, within(1e-6));
            double fewestPerWeightOfTheContent = Double.POSITIVE_INFINITY;
            double mostPerWeight = 0;
            for (var one : parties.entrySet()) {
                double share = shares.get(one.getKey());
                double perWeight = share / one.getValue().weight();
                if (share < one.getValue().demand() - 1e-9) {
                    fewestPerWeightOfTheContent = Math.min(fewestPerWeightOfTheContent, perWeight);
                }
                mostPerWeight = Math.max(mostPerWeight, perWeight);
            }
            if (Double.isFinite(fewestPerWeightOfTheContent)) {
                // Somebody lacks: nobody has more per weight than the one who lacks most has.
                assertThat(mostPerWeight).as(world).isLessThanOrEqualTo(fewestPerWeightOfTheContent + 1e-6);
            }
        }
    }

    private static SortedMap<String, Party> parties(Map<String, Double> demands) {
        SortedMap<String, Party> parties = new TreeMap<>();
        demands.forEach((name, demand) -> parties.put(name, new Party(demand, 1)));
        return parties;
    }
}
