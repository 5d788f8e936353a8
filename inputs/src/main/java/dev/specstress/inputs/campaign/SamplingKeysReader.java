package dev.specstress.inputs.campaign;

import dev.specstress.inputs.campaign.CampaignFile.SamplingKeys;
import dev.specstress.inputs.questions.ImportedQuestions;
import dev.specstress.schemas.PairRule;
import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.Stratum;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ValuePair;
import dev.specstress.schemas.topics.RecordSizes;
import java.util.List;

/** How a campaign draws its scenarios, and how often it asks. */
record SamplingKeysReader(
        Checks checks,
        Taxonomy taxonomy,
        ImportedQuestions questions,
        Roster roster,
        List<Stratum> strata,
        int subjects) {
    private static final int DEFAULT_TRIPLES = 20;
    // Of the published taxonomy's 5,466,471 pairs 385 lie at or above it; docs/campaigns.md shows what lies on either
    // side.
    private static final double NEAR_SYNONYMS = 0.85;
    private static final double NEAR_DUPLICATES = 0.85;
    // More would leave each answer too little room in the record that holds a response set.
    private static final int MOST_RESPONSES = RecordSizes.MOST_RESPONSES;

    /** The plan of the keys given; flags win over the file. */
    SamplingPlan plan(SamplingKeys given, CampaignOverrides flags) {
        var keys = given == null ? SamplingKeys.NONE : given;
        var pairs = checks.listed("sampling.pairs", keys.pairs()).stream()
                .map(pair -> new ValuePair(value(pair.value1()), value(pair.value2())))
                .toList();
        for (var pair : pairs) {
            if (pair.getValue1().equals(pair.getValue2())) {
                throw checks.refuse("sampling.pairs", pair.getValue1().getName() + " is paired with itself");
            }
        }
        var rule = new PairRuleReader(checks, taxonomy).rule(keys.pairRule(), !pairs.isEmpty());
        var targets = new TargetKeysReader(checks, strata).targets(keys.targets());
        var clausePairs = checks.atLeast("sampling.clausePairs", keys.clausePairs(), 0, 0);
        var triples = triples(keys, pairs, flags, clausePairs > 0 || !targets.isEmpty());
        var generates = triples > 0 || clausePairs > 0 || !targets.isEmpty();
        if (!pairs.isEmpty() && triples > pairs.size()) {
            throw checks.refuse(
                    "sampling.triples", triples + " triples, but only " + pairs.size() + " listed under pairs");
        }
        var possible =
                (long) taxonomy.getValues().size() * (taxonomy.getValues().size() - 1) / 2;
        if (pairs.isEmpty() && triples > possible) {
            throw checks.refuse(
                    "sampling.triples",
                    triples + " triples, but taxonomy " + taxonomy.getName() + " has only " + possible
                            + " pairs of values");
        }
        var repeats = checks.atLeast("sampling.repeats", keys.repeats(), 1, 1);
        if ((long) repeats * subjects > MOST_RESPONSES) {
            throw checks.refuse(
                    "sampling.repeats",
                    subjects + " subjects asked " + repeats + " times; a scenario has at most " + MOST_RESPONSES
                            + " responses");
        }
        return SamplingPlan.newBuilder()
                .setTriples(triples)
                .setPairRule(rule)
                .setNearDuplicateCosine(
                        !generates
                                ? 0
                                : checks.share("sampling.nearDuplicates", keys.nearDuplicates(), NEAR_DUPLICATES))
                .setTargets(targets)
                .setClausePairs(clausePairs)
                .setQuality(!generates ? null : new QualityKeysReader(checks, roster).plan(keys.quality()))
                .setNearSynonymCosine(nearSynonyms(keys, rule, triples > 0 || !targets.isEmpty()))
                .setListedPairs(pairs)
                .setRepeats(repeats)
                .setMaxOpenScenarios(checks.atLeast("sampling.maxOpenScenarios", keys.maxOpenScenarios(), 0, 0))
                .setRepeatShare(checks.share("sampling.repeatShare", keys.repeatShare(), 0))
                .setImportedQuestions(questions.questions().size())
                .setImportedQuestionsId(questions.contentId())
                .setImportedQuarantined(questions.quarantinedByCause())
                .build();
    }

    /** Where no pair is drawn there is none to leave out, and the campaign's identity should not say otherwise. */
    private double nearSynonyms(SamplingKeys keys, PairRule rule, boolean drawn) {
        if (rule == PairRule.LISTED && keys.nearSynonyms() != null) {
            throw checks.refuse("sampling.nearSynonyms", "listed pairs are taken as they are; leave it out");
        }
        var cosine = checks.share("sampling.nearSynonyms", keys.nearSynonyms(), NEAR_SYNONYMS);
        return rule == PairRule.LISTED || !drawn ? 0 : cosine;
    }

    /** A user who brings questions wants nothing generated unless they say so; one who names them by flag, by flag. */
    private int triples(SamplingKeys keys, List<ValuePair> pairs, CampaignOverrides flags, boolean others) {
        var brought = !questions.questions().isEmpty();
        var least = brought || others ? 0 : 1;
        if (flags.triples().isPresent()) {
            return checks.atLeast("--triples", flags.triples().getAsInt(), least, least);
        }
        if (flags.scenarios().isPresent()) {
            return 0;
        }
        var unsaid = brought ? 0 : DEFAULT_TRIPLES;
        return checks.atLeast("sampling.triples", keys.triples(), least, pairs.isEmpty() ? unsaid : pairs.size());
    }

    private TaxonomyValue value(String name) {
        return taxonomy.getValues().stream()
                .filter(value -> value.getName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        checks.refuse("sampling.pairs", "no value " + name + " in taxonomy " + taxonomy.getName()));
    }
}
