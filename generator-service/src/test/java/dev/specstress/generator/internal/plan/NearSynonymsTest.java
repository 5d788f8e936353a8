package dev.specstress.generator.internal.plan;

import static dev.specstress.generator.internal.Campaigns.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.embeddings.Embedder;
import dev.specstress.embeddings.MiniLmEmbedder;
import dev.specstress.generator.internal.Campaigns;
import dev.specstress.schemas.PairRule;
import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.TaxonomyValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NearSynonymsTest {
    /** Values v0-0 and v0-1 point the same way, and so do v1-0 and v1-2; all others are at right angles. */
    private static final Embedder TWO_NEAR_PAIRS = text -> {
        float[] vector = new float[7];
        vector[
                Math.floorMod(
                        switch (text) {
                            case "v0-0", "v0-1" -> 0;
                            case "v1-0", "v1-2" -> 1;
                            case "v1-1" -> 2;
                            case "v1-3" -> 3;
                            case "v0-2" -> 4;
                            default -> 5;
                        },
                        7)] = 1;
        return vector;
    };

    private static Plan plan(PairRule rule, int triples, double cosine, List<TaxonomyValue> values) {
        SamplingPlan sampling = SamplingPlan.newBuilder()
                .setTriples(triples)
                .setPairRule(rule)
                .setNearSynonymCosine(cosine)
                .build();
        return new Planning(
                        Campaigns.campaign(
                                3, sampling, new dev.specstress.schemas.Generator(Campaigns.model("writer"), 1.0)),
                        values,
                        List.of(),
                        TWO_NEAR_PAIRS)
                .plan();
    }

    private static List<TaxonomyValue> sevenValues() {
        return values(3, 4).stream()
                .map(value ->
                        TaxonomyValue.newBuilder(value).setFrequencyPercent(2).build())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIFORM", "BY_CATEGORY_CELL", "BY_FREQUENCY"})
    void pairsOfNearSynonymsAreLeftOutAndCountedAndTheOthersProbabilitiesHold(PairRule rule) {
        // When every pair that is left is wanted
        var plan = (Plan.Tasks) plan(rule, 19, 0.85, sevenValues());

        // Then
        assertThat(plan.pairs())
                .hasSize(19)
                .allSatisfy(each -> assertThat(each.probability()).isCloseTo(1.0, within(1e-12)))
                .extracting(each -> Set.of(
                        each.pair().getValue1().getName(),
                        each.pair().getValue2().getName()))
                .doesNotHaveDuplicates()
                .doesNotContain(Set.of("v0-0", "v0-1"), Set.of("v1-0", "v1-2"));
        assertThat(plan.nearSynonyms()).isEqualTo(2);
        assertThat(plan.candidates()).isEqualTo(19);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIFORM", "BY_CATEGORY_CELL", "BY_FREQUENCY"})
    void aWishForMoreThanIsLeftIsRefusedAndSaysWhatWasLeftOut(PairRule rule) {
        assertThat(plan(rule, 20, 0.85, sevenValues()))
                .isInstanceOfSatisfying(
                        Plan.Refused.class,
                        no -> assertThat(no.reason()).contains("only 19 ", "without 2 pairs of near-synonyms"));
    }

    @Test
    void withoutABoundNothingIsLeftOut() {
        assertThat(plan(PairRule.UNIFORM, 21, 0, sevenValues()))
                .isInstanceOfSatisfying(
                        Plan.Tasks.class,
                        plan -> assertThat(plan.nearSynonyms()).isZero());
    }

    @Test
    void aBoundThatIsNoCosineIsRefused() {
        assertThat(plan(PairRule.UNIFORM, 1, 1.2, sevenValues())).isInstanceOf(Plan.Refused.class);
        assertThat(plan(PairRule.UNIFORM, 1, Double.NaN, sevenValues())).isInstanceOf(Plan.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "goal orientation, goal-orientation, true",
        "autonomy, personal autonomy, true",
        "individual wellbeing, personal wellbeing, true",
        "moral permissiveness, moral restraint, false",
        "data privacy, user privacy, false",
        "long-term thinking, long-term perspective, false",
        "candour, tact, false"
    })
    void theDefaultBoundTellsTheSameThingInOtherWordsFromARelatedOne(String one, String other, boolean near) {
        List<TaxonomyValue> two = Stream.of(one, other)
                .map(name -> TaxonomyValue.newBuilder()
                        .setName(name)
                        .setCategory("any")
                        .build())
                .toList();

        assertThat(NearSynonyms.among(two, new MiniLmEmbedder(), 0.85).count()).isEqualTo(near ? 1 : 0);
    }
}
