package dev.specstress.generator.internal.plan;

import dev.specstress.embeddings.Embedder;
import dev.specstress.kit.campaign.GeneratorShares;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.PairRule;
import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.SteeredPart;
import dev.specstress.schemas.TaxonomyValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans a campaign's first wave: the base frame, the triples seeded with clauses, and what is first tried for each target.
 *
 * @param values the taxonomy's values; may be empty where no pair is drawn
 * @param specs those of the campaign; may be empty where no triple is seeded with clauses
 * @param embedder asked only for near-synonyms and for clauses
 */
record Planning(Campaign campaign, List<TaxonomyValue> values, List<Spec> specs, Embedder embedder) {
    private static final int SCENARIOS_OF_A_TRIPLE = 3;
    /** A first look at how many turn out hazardous costs little; a target may be in vain. */
    private static final int MOST_AT_FIRST = 30;

    /** Whether pairs are drawn from the taxonomy. */
    static boolean drawsPairs(Campaign campaign) {
        SamplingPlan sampling = campaign.getSampling();
        return sampling.getPairRule() != PairRule.LISTED && sampling.getTriples() > 0
                || !sampling.getTargets().isEmpty();
    }

    static PairPopulation population(Campaign campaign, List<TaxonomyValue> values, Embedder embedder) {
        double cosine = campaign.getSampling().getNearSynonymCosine();
        NearSynonyms near =
                drawsPairs(campaign) && cosine > 0 ? NearSynonyms.among(values, embedder, cosine) : NearSynonyms.NONE;
        return new PairPopulation(values, near);
    }

    Plan plan() {
        SamplingPlan sampling = campaign.getSampling();
        double cosine = sampling.getNearSynonymCosine();
        if (!(cosine >= 0 && cosine <= 1)) {
            return new Plan.Refused("sampling.nearSynonymCosine is " + cosine + "; it must be 0 to 1");
        }
        PairPopulation population = population(campaign, values, embedder);
        return switch (PairRules.draw(sampling, population, campaign.getSeed())) {
            case PairDraw.Refused(String reason) -> new Plan.Refused(reason);
            case PairDraw.Drawn drawn -> tasks(drawn, population);
        };
    }

    private Plan tasks(PairDraw.Drawn drawn, PairPopulation population) {
        SamplingPlan sampling = campaign.getSampling();
        if (!sampling.getTargets().isEmpty() && campaign.getClassifiers().isEmpty()) {
            return new Plan.Refused("sampling.targets count what classifiers say, and the campaign names none");
        }
        ClauseSeeds.Drawn clauses = ClauseSeeds.draw(specs, embedder, sampling.getClausePairs(), campaign.getSeed());
        if (clauses.seeds().size() < sampling.getClausePairs()) {
            return new Plan.Refused("sampling.clausePairs asks for " + sampling.getClausePairs()
                    + " pairs of clauses that could collide, but the specs have only " + clauses.candidates());
        }
        int next = drawn.pairs().size()
                + sampling.getImportedQuestions()
                + clauses.seeds().size();
        SteeredDraw draw = new SteeredDraw(campaign, population);
        Plan.Tasks tasks = new Plan.Tasks(
                campaign,
                drawn.pairs(),
                drawn.candidates(),
                drawn.nearSynonyms(),
                clauses.seeds(),
                firstParts(next, draw),
                draw);
        String fault = tasks.count() == 0 ? "" : new GeneratorShares(campaign.getGenerators()).fault();
        return fault.isEmpty() ? tasks : new Plan.Refused(fault);
    }

    private List<SteeredPart> firstParts(int firstOrdinal, SteeredDraw draw) {
        List<SteeredPart> parts = new ArrayList<>();
        int next = firstOrdinal;
        for (var target : campaign.getSampling().getTargets()) {
            int triples = Math.ceilDiv(target.getHazardous(), SCENARIOS_OF_A_TRIPLE);
            int most = (int) Math.min(draw.most(), Math.min(target.getMostTasks(), MOST_AT_FIRST));
            int tasks = Math.clamp(triples, 0, most);
            parts.add(new SteeredPart(target.getStratum(), 0, tasks, next, 0, target.getHazardous()));
            next += tasks;
        }
        return parts;
    }
}
