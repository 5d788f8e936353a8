package dev.specstress.generator.internal.plan;

import static dev.specstress.generator.internal.Campaigns.campaign;
import static dev.specstress.generator.internal.Campaigns.pair;
import static dev.specstress.generator.internal.Campaigns.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.schemas.PairRule;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ValuePair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairRulesTest {

    private static PairDraw draw(
            PairRule rule, int triples, List<TaxonomyValue> values, long seed, ValuePair... listed) {
        return PairRules.draw(
                campaign(seed, triples, rule, listed).getSampling(),
                new PairPopulation(values, NearSynonyms.NONE),
                seed);
    }

    private static List<DrawnPair> drawn(PairRule rule, int triples, List<TaxonomyValue> values, long seed) {
        return ((PairDraw.Drawn) draw(rule, triples, values, seed)).pairs();
    }

    private static Set<String> names(ValuePair pair) {
        return Set.of(pair.getValue1().getName(), pair.getValue2().getName());
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIFORM", "BY_CATEGORY_CELL"})
    void noPairIsDrawnTwiceAndNoValueMeetsItself(PairRule rule) {
        var pairs = drawn(rule, 45, values(2, 3, 5), 7);

        assertThat(pairs).hasSize(45).extracting(each -> names(each.pair())).doesNotHaveDuplicates();
        assertThat(pairs).allMatch(each -> each.probability() == 1.0);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIFORM", "BY_CATEGORY_CELL"})
    void theSameSeedDrawsTheSameAndAnotherSeedDoesNot(PairRule rule) {
        var values = values(10, 20, 30);

        assertThat(drawn(rule, 50, values, 7)).isEqualTo(drawn(rule, 50, values, 7));
        assertThat(drawn(rule, 50, values, 7)).isNotEqualTo(drawn(rule, 50, values, 8));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIFORM", "BY_CATEGORY_CELL", "LISTED"})
    void askingForMorePairsThanThereAreIsRefusedWithBothNumbers(PairRule rule) {
        var refused = draw(rule, 46, values(2, 3, 5), 7, pair("a", "b"));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        PairDraw.Refused.class,
                        no -> assertThat(no.reason())
                                .contains("46 pairs", "only " + (rule == PairRule.LISTED ? "1 " : "45 ")));
    }

    @Test
    void everyPairIsDrawnAboutAsOftenAsItsProbabilitySays() {
        for (PairRule rule : List.of(PairRule.UNIFORM, PairRule.BY_CATEGORY_CELL)) {
            Map<Set<String>, Integer> seen = new HashMap<>();
            Map<Set<String>, Double> told = new HashMap<>();
            int seeds = 4_000;
            for (int seed = 0; seed < seeds; seed++) {
                for (DrawnPair each : drawn(rule, 8, values(1, 2, 4), seed)) {
                    seen.merge(names(each.pair()), 1, Integer::sum);
                    told.put(names(each.pair()), each.probability());
                }
            }
            assertThat(seen).hasSize(21);
            // Standard error is at most 0.008.
            seen.forEach((pair, count) -> assertThat((double) count / seeds)
                    .as("%s %s", rule, pair)
                    .isCloseTo(told.get(pair), within(0.035)));
            assertThat(told.values().stream().mapToDouble(Double::doubleValue).sum())
                    .as("expected number of pairs under %s", rule)
                    .isCloseTo(8, within(1e-9));
        }
    }

    @Test
    void eitherValueOfAPairComesFirstAboutHalfTheTime() {
        long inOrder = drawn(PairRule.UNIFORM, 4_000, values(100), 3).stream()
                .filter(each ->
                        number(each.pair().getValue1()) < number(each.pair().getValue2()))
                .count();

        assertThat(inOrder).isBetween(1_850L, 2_150L);
    }

    private static int number(TaxonomyValue value) {
        return Integer.parseInt(value.getName().substring(3));
    }

    @Test
    void cellsOfTheCategoryGridGiveAsEvenlyAsTheyCan() {
        // Cells: 0-0 has no pair, 0-1 one, 1-1 none, 0-2 and 1-2 six each, 2-2 fifteen.
        Map<Set<String>, Integer> byCell = new HashMap<>();
        drawn(PairRule.BY_CATEGORY_CELL, 13, values(1, 1, 6), 5)
                .forEach(each -> byCell.merge(
                        Set.copyOf(List.of(
                                each.pair().getValue1().getCategory(),
                                each.pair().getValue2().getCategory())),
                        1,
                        Integer::sum));

        assertThat(byCell.values()).containsExactlyInAnyOrder(1, 4, 4, 4);
    }

    @Test
    void aHundredAndFiftyThousandPairsOfThePapersTaxonomyAreDrawnInSeconds() {
        long begun = System.nanoTime();
        var pairs = drawn(PairRule.UNIFORM, 150_000, values(3_307), 1);

        assertThat(pairs).hasSize(150_000);
        assertThat(pairs.getFirst().probability()).isCloseTo(150_000 / 5_466_471.0, within(1e-15));
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    @Test
    void listedPairsKeepTheOrderOfTheirValues() {
        var listed = new ValuePair[] {pair("b", "a"), pair("c", "a"), pair("d", "a")};

        var all = (PairDraw.Drawn) draw(PairRule.LISTED, 3, List.of(), 1, listed);
        var some = (PairDraw.Drawn) draw(PairRule.LISTED, 2, List.of(), 1, listed);

        assertThat(all.pairs()).extracting(DrawnPair::pair).containsExactlyInAnyOrder(listed);
        assertThat(some.pairs()).hasSize(2).allMatch(each -> each.probability() == 2 / 3.0);
    }

    @Test
    void listedPairsMustBeTwoValuesAndDifferent() {
        assertThat(draw(PairRule.LISTED, 1, List.of(), 1, pair("a", "a")))
                .isEqualTo(new PairDraw.Refused("sampling.listedPairs pairs \"a\" with itself"));
        assertThat(draw(PairRule.LISTED, 1, List.of(), 1, pair("a", "b"), pair("b", "a")))
                .isEqualTo(new PairDraw.Refused("sampling.listedPairs names the pair \"b\" and \"a\" twice"));
    }

    @Test
    void aNegativeWishIsRefused() {
        assertThat(draw(PairRule.UNIFORM, -1, values(9), 1))
                .isInstanceOfSatisfying(
                        PairDraw.Refused.class, no -> assertThat(no.reason()).contains("-1"));
    }

    @Test
    void noPairsWantedIsAPlanWithoutPairs() {
        assertThat(drawn(PairRule.UNIFORM, 0, values(0), 1)).isEmpty();
        assertThat(drawn(PairRule.BY_CATEGORY_CELL, 0, values(0), 1)).isEmpty();
        assertThat(drawn(PairRule.LISTED, 0, values(0), 1)).isEmpty();
    }
}
