package dev.specstress.generator.internal;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Generator;
import dev.specstress.schemas.GradingPlan;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.PairRule;
import dev.specstress.schemas.Price;
import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ValuePair;
import java.util.List;
import java.util.stream.IntStream;

/** Campaigns and taxonomies to test with. */
public final class Campaigns {
    private Campaigns() {}

    public static ModelEntry model(String name) {
        return ModelEntry.newBuilder()
                .setName(name)
                .setProvider("acme")
                .setLane("acme")
                .setWireName(name + "-1")
                .setMaxOutputTokens(1_000)
                .setPrice(new Price(1.0, 0.1, 2.0, ""))
                .setSimulated(true)
                .build();
    }

    public static Campaign campaign(long seed, int triples, PairRule rule, ValuePair... listed) {
        return campaign(
                seed,
                SamplingPlan.newBuilder()
                        .setTriples(triples)
                        .setPairRule(rule)
                        .setListedPairs(List.of(listed))
                        .build(),
                new Generator(model("writer"), 0.25),
                new Generator(model("poet"), 0.75));
    }

    public static Campaign campaign(long seed, SamplingPlan sampling, Generator... generators) {
        return Campaign.newBuilder()
                .setCampaignId("c-" + seed)
                .setName("test")
                .setSeed(seed)
                .setTaxonomyId("v-1")
                .setSpecIds(List.of())
                .setSubjects(List.of())
                .setGenerators(List.of(generators))
                .setMatcher(model("matcher"))
                .setGraders(List.of())
                .setPanels(List.of())
                .setSampling(sampling)
                .setGrading(
                        GradingPlan.newBuilder().setRateByBin(List.of(0.1, 0.1)).build())
                .setQuorum(1)
                .setResponseDeadlineMillis(1_000L)
                .setGradeDeadlineMillis(1_000L)
                .setSimulated(true)
                .build();
    }

    public static TaxonomyValue value(String name) {
        return TaxonomyValue.newBuilder()
                .setName(name)
                .setCategory("category of " + name)
                .setDescription("what " + name + " means")
                .build();
    }

    public static ValuePair pair(String one, String other) {
        return new ValuePair(value(one), value(other));
    }

    /** Values {@code v0} and on, in categories of the sizes given. */
    public static List<TaxonomyValue> values(int... categorySizes) {
        return IntStream.range(0, categorySizes.length)
                .boxed()
                .flatMap(category -> IntStream.range(0, categorySizes[category])
                        .mapToObj(at -> TaxonomyValue.newBuilder()
                                .setName("v" + category + "-" + at)
                                .setCategory("category " + category)
                                .build()))
                .toList();
    }
}
