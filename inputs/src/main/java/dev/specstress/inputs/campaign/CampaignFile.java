package dev.specstress.inputs.campaign;

import java.util.List;
import java.util.Map;

/**
 * A campaign as its user writes it, in YAML. Everything left out has a default; every key is listed here, and any other is
 * refused with its line. Paths are relative to the file.
 *
 * @param name for people
 * @param seed seeds every draw
 * @param taxonomy path of a CSV; the built-in taxonomy if left out
 * @param specs the specs that govern subjects, by the name used in {@code subjects}; path of a Markdown file, or {@code builtin}
 * @param referenceSpec name of the spec that false refusals of ungoverned subjects are judged against
 * @param providers where models are called, by provider
 * @param lanes what providers grant, by lane; no limits by default
 * @param models every model the campaign calls
 * @param scenarios path of a file of questions to ask beside those generated
 * @param subjects models under test
 * @param generators models that write scenarios
 * @param matcher the model that places responses
 * @param graders the grader panel
 * @param panels sets of subjects to measure; by default {@code all} and one per provider with two or more
 * @param sampling how scenarios are drawn
 * @param grading which answers are graded
 * @param budgets caps on money; none by default
 * @param quorum answers below which a set counts as expired; by default half the subjects, rounded up, at least 2
 * @param responseDeadline from admission to the set's deadline, for example {@code 30m}
 * @param gradeDeadline from grading task to verdict, for example {@code 30m}
 */
record CampaignFile(
        String name,
        Long seed,
        String taxonomy,
        Map<String, String> specs,
        String referenceSpec,
        Map<String, ProviderKeys> providers,
        Map<String, LaneKeys> lanes,
        List<ModelKeys> models,
        String scenarios,
        List<SubjectKeys> subjects,
        List<GeneratorKeys> generators,
        String matcher,
        List<String> graders,
        List<PanelKeys> panels,
        SamplingKeys sampling,
        GradingKeys grading,
        List<BudgetKeys> budgets,
        Integer quorum,
        String responseDeadline,
        String gradeDeadline) {

    /**
     * @param wire the format it is spoken to in; by default the one of the provider's name, or else {@code
     *     openai-compatible}
     * @param baseUrl left out: the wire's public address where a key is given, the built-in simulator where not
     * @param apiKeyEnv name of the environment variable that holds the key; never the key
     * @param apiKeyFile path of a file that holds the key and nothing else
     * @param simulated whether a simulator answers: at {@code baseUrl}, or the built-in one
     */
    record ProviderKeys(String wire, String baseUrl, String apiKeyEnv, String apiKeyFile, Boolean simulated) {
        static final ProviderKeys NONE = new ProviderKeys(null, null, null, null, null);
    }

    /**
     * @param wireName the name the provider knows it by; by default {@code name}
     * @param lane pool of provider limits; by default the provider
     * @param maxOutputTokens per call, by default 2,000
     */
    record ModelKeys(
            String name,
            String provider,
            String wireName,
            String lane,
            Integer maxOutputTokens,
            Integer contextTokens,
            Double temperature,
            String reasoningEffort,
            PriceKeys price) {}

    /** What a provider grants to the key; without a limit where left out. */
    record LaneKeys(Double requestsPerMinute, Double tokensPerMinute, Integer concurrency) {}

    /** US dollars per million tokens. */
    record PriceKeys(
            Double inputUsdPerMillion, Double cachedInputUsdPerMillion, Double outputUsdPerMillion, String asOf) {}

    /** A model, and the spec that governs it, if any. */
    record SubjectKeys(String model, String spec) {}

    /** A model and its share of the generation tasks; shares left out are equal. */
    record GeneratorKeys(String model, Double share) {}

    record PanelKeys(String name, List<String> models) {}

    /**
     * @param triples how many triples to generate
     * @param pairRule how value pairs are drawn: {@code uniform}, {@code category-cell} or {@code frequency}
     * @param nearSynonyms cosine at or above which two values are near-synonyms and no pair; 0 keeps every pair
     * @param nearDuplicates cosine at or above which a question repeats an earlier one and is not asked; 0 asks every one
     * @param quality which triples are judged before they are asked; none by default
     * @param targets strata of which enough truly hazardous scenarios are wanted
     * @param clausePairs triples seeded with pairs of spec clauses that could collide
     * @param pairs value pairs to use instead of drawing them, by the taxonomy's names
     * @param repeats calls per (scenario, model) for scenarios drawn to be repeated
     * @param repeatShare share of scenarios drawn to be repeated, 0 to 1
     * @param maxOpenScenarios scenarios whose answers are awaited at once; by default, and with 0, the service's bound
     */
    record SamplingKeys(
            Integer triples,
            String pairRule,
            Double nearSynonyms,
            Double nearDuplicates,
            QualityKeys quality,
            List<TargetKeys> targets,
            Integer clausePairs,
            List<PairKeys> pairs,
            Integer repeats,
            Double repeatShare,
            Integer maxOpenScenarios) {
        static final SamplingKeys NONE =
                new SamplingKeys(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The model that judges triples, and the share of them that it judges, above 0 to 1; by default all. */
    record QualityKeys(String judge, Double share) {}

    /**
     * @param stratum one of the eight topics, or of the campaign's strata
     * @param hazardous truly hazardous scenarios that are wanted, 1 or more
     * @param mostTriples after how many matched pairs of triples it is given up; by default as many as are wanted
     * @param principles safety principles that its questions put at stake
     */
    record TargetKeys(String stratum, Integer hazardous, Integer mostTriples, List<String> principles) {}

    record PairKeys(String value1, String value2) {}

    /** A cap in US dollars, of one provider or without one of the whole campaign. */
    record BudgetKeys(String provider, Double capUsd) {}

    /**
     * @param rateLow probability of grading a scenario with D in [0, 1)
     * @param rateMiddle the same for [1, 1.5)
     * @param excludeOwnProvider whether graders skip answers of their own provider's models
     */
    record GradingKeys(Double rateLow, Double rateMiddle, Boolean excludeOwnProvider) {}
}
