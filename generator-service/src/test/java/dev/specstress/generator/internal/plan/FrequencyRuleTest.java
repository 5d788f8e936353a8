package dev.specstress.generator.internal.plan;

import static dev.specstress.generator.internal.Campaigns.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.schemas.TaxonomyValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrequencyRuleTest {

    private static List<TaxonomyValue> seen(double... percent) {
        List<TaxonomyValue> values = values(percent.length);
        return IntStream.range(0, percent.length)
                .mapToObj(at -> TaxonomyValue.newBuilder(values.get(at))
                        .setFrequencyPercent(percent[at])
                        .build())
                .toList();
    }

    private static PairDraw draw(int wanted, long seed, double... percent) {
        return FrequencyRule.draw(new PairPopulation(seen(percent), NearSynonyms.NONE), wanted, seed);
    }

    private static List<DrawnPair> drawn(int wanted, long seed, double... percent) {
        return ((PairDraw.Drawn) draw(wanted, seed, percent)).pairs();
    }

    private static Set<String> names(DrawnPair drawn) {
        return Set.of(
                drawn.pair().getValue1().getName(), drawn.pair().getValue2().getName());
    }

    private static String refusal(PairDraw draw) {
        return ((PairDraw.Refused) draw).reason();
    }

    @Test
    void everyPairIsDrawnAsOftenAsTheProbabilityOnItSaysThoseThatAreCertainAlways() {
        // Given six values whose pairs' weights lie 200 times apart, so that some pairs are certain
        double[] percent = {20, 10, 5, 2, 1, 1};
        int wanted = 6;
        int seeds = 20_000;
        Map<Set<String>, Integer> seen = new HashMap<>();
        Map<Set<String>, Double> told = new HashMap<>();

        // When
        for (int seed = 0; seed < seeds; seed++) {
            List<DrawnPair> pairs = drawn(wanted, seed, percent);
            assertThat(pairs)
                    .hasSize(wanted)
                    .extracting(FrequencyRuleTest::names)
                    .doesNotHaveDuplicates();
            for (DrawnPair each : pairs) {
                seen.merge(names(each), 1, Integer::sum);
                told.put(names(each), each.probability());
            }
        }

        // Then; the standard error is at most 0.0036
        assertThat(seen).hasSize(15);
        seen.forEach((pair, count) ->
                assertThat((double) count / seeds).as("%s", pair).isCloseTo(told.get(pair), within(0.015)));
        assertThat(told.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(wanted, within(1e-9));
        assertThat(told.values()).contains(1.0).anyMatch(probability -> probability < 0.1);
    }

    @Test
    void belowOneProbabilitiesAreInProportionToTheProductOfFrequencies() {
        List<DrawnPair> pairs = drawn(2, 1, 4, 3, 2, 1);

        assertThat(pairs).allSatisfy(each -> {
            double weight = each.pair().getValue1().getFrequencyPercent()
                    * each.pair().getValue2().getFrequencyPercent();
            // Two of a sum of 12 + 8 + 6 + 4 + 3 + 2.
            assertThat(each.probability()).isCloseTo(2 * weight / 35, within(1e-12));
        });
    }

    @Test
    void aTotalWeightedByTheProbabilitiesIsRightOnAverage() {
        // Given a figure that goes with frequency, so that an unweighted mean would be far off
        double[] percent = {9, 7, 5, 3, 2, 1, 1};
        double truth = 0;
        for (int high = 1; high < percent.length; high++) {
            for (int low = 0; low < high; low++) {
                truth += percent[low] + percent[high];
            }
        }

        // When
        int seeds = 4_000;
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < seeds; seed++) {
            double total = drawn(5, seed, percent).stream()
                    .mapToDouble(each -> (each.pair().getValue1().getFrequencyPercent()
                                    + each.pair().getValue2().getFrequencyPercent())
                            / each.probability())
                    .sum();
            sum += total;
            squares += total * total;
        }

        // Then
        double mean = sum / seeds;
        double standardError = Math.sqrt((squares / seeds - mean * mean) / seeds);
        assertThat(mean).isCloseTo(truth, within(4 * standardError));
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherSeedDoesNot() {
        double[] percent = IntStream.range(1, 60).mapToDouble(at -> at / 10.0).toArray();

        assertThat(drawn(40, 7, percent)).isEqualTo(drawn(40, 7, percent));
        assertThat(drawn(40, 7, percent)).isNotEqualTo(drawn(40, 8, percent));
    }

    @Test
    void aValueOfUnknownFrequencyIsNeverDrawn() {
        Set<String> values = new HashSet<>();
        for (DrawnPair each : drawn(3, 5, 1, 0, 1, 1)) {
            values.addAll(names(each));
            assertThat(each.probability()).isEqualTo(1);
        }

        assertThat(values).containsExactlyInAnyOrder("v0-0", "v0-2", "v0-3");
        assertThat(refusal(draw(4, 5, 1, 0, 1, 1)))
                .contains("asks for 4 pairs", "only 3 ", "whose frequencies are known");
    }

    @Test
    void aTaxonomyWithoutFrequenciesIsRefusedAndNotGuessed() {
        assertThat(refusal(draw(1, 1, 0, 0, 0))).contains("BY_FREQUENCY needs how often each value is seen");
        assertThat(refusal(draw(1, 1, 3, 0, 0))).contains("fewer than two");
        assertThat(drawn(0, 1, 0, 0)).isEmpty();
    }

    @Test
    void moreValuesThanTheOrderCanBeHeldForAreRefused() {
        assertThat(refusal(draw(1, 1, new double[10_002])))
                .contains("at most 50000000 pairs", "10002 values have 50015001");
    }

    @Test
    void asManyPairsAsThePaperDrewComeInSeconds() {
        double[] percent =
                IntStream.range(0, 3_307).mapToDouble(at -> 6.0 / (at + 1)).toArray();
        long begun = System.nanoTime();

        List<DrawnPair> pairs = drawn(150_000, 7, percent);

        assertThat(pairs).hasSize(150_000);
        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    }
}
