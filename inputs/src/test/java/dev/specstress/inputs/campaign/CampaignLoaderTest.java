package dev.specstress.inputs.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.schemas.Budget;
import dev.specstress.schemas.PairRule;
import dev.specstress.schemas.Panel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignLoaderTest {
    private static final String SMALL = """
        name: small
        specs: {house: spec.md}
        models:
          - {name: a, provider: p}
          - {name: b, provider: p}
          - {name: c, provider: q}
          - {name: j, provider: q}
        subjects:
          - {model: a, spec: house}
          - {model: b}
          - {model: c}
        generators: [{model: j}]
        matcher: j
        graders: [j]
        """;

    @TempDir
    Path folder;

    private final CampaignLoader loader = new CampaignLoader();

    @Test
    void the_built_in_campaign_is_simulated_and_governs_five_of_twelve_subjects() {
        var loaded = loader.load(Optional.empty(), CampaignOverrides.none());

        var campaign = loaded.campaign();
        assertThat(campaign.getSimulated()).isTrue();
        assertThat(loaded.needsSimulator()).isTrue();
        assertThat(campaign.getSubjects()).hasSize(12);
        assertThat(campaign.getSubjects().stream().filter(subject -> subject.getSpecId() != null))
                .hasSize(5);
        assertThat(campaign.getPanels())
                .extracting(Panel::getName)
                .containsExactly("all", "sim-aster", "sim-boreal", "sim-cinder", "sim-delta");
        assertThat(loaded.lanes()).containsExactly("sim-aster", "sim-boreal", "sim-cinder", "sim-delta");
    }

    @Test
    void what_is_left_out_has_a_default() throws IOException {
        var loaded = load(SMALL);

        var campaign = loaded.campaign();
        assertThat(campaign.getSeed()).isZero();
        assertThat(campaign.getQuorum()).isEqualTo(2);
        assertThat(campaign.getSampling().getPairRule()).isEqualTo(PairRule.UNIFORM);
        assertThat(campaign.getSampling().getTriples()).isEqualTo(20);
        assertThat(campaign.getPanels()).extracting(Panel::getName).containsExactly("all", "p");
        assertThat(campaign.getGenerators())
                .singleElement()
                .satisfies(generator -> assertThat(generator.getShare()).isEqualTo(1.0));
        assertThat(campaign.getResponseDeadlineMillis()).isEqualTo(1_800_000);
    }

    @Test
    void the_id_is_that_of_the_body() throws IOException {
        var first = load(SMALL).campaign().getCampaignId();

        assertThat(load(SMALL).campaign().getCampaignId()).isEqualTo(first).startsWith("c-");
        assertThat(load(SMALL + "seed: 1\n").campaign().getCampaignId()).isNotEqualTo(first);
    }

    @Test
    void the_command_line_wins_over_the_file() throws IOException {
        var overrides = new CampaignOverrides(
                OptionalInt.of(3),
                OptionalLong.of(99),
                Optional.empty(),
                Optional.of("http://127.0.0.1:9/v1"),
                Optional.empty(),
                List.of());

        var loaded = load(SMALL + "seed: 1\n", overrides);

        assertThat(loaded.campaign().getSampling().getTriples()).isEqualTo(3);
        assertThat(loaded.campaign().getSeed()).isEqualTo(99);
        assertThat(loaded.needsSimulator()).isFalse();
        assertThat(loaded.campaign().getSimulated()).isFalse();
    }

    @Test
    void questions_of_ones_own_come_without_triples_unless_they_are_asked_for_too() throws IOException {
        var file = Files.writeString(folder.resolve("q.csv"), """
            question,value1,value2,category1,category2
            May I?,candour,thrift,A,B
            """);
        var flag = new CampaignOverrides(
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.of(file),
                Optional.empty(),
                Optional.empty(),
                List.of());
        var both = new CampaignOverrides(
                OptionalInt.of(3),
                OptionalLong.empty(),
                Optional.of(file),
                Optional.empty(),
                Optional.empty(),
                List.of());

        assertThat(load(SMALL + "scenarios: q.csv\n").campaign().getSampling().getTriples())
                .isZero();
        assertThat(load(SMALL + "scenarios: q.csv\nsampling: {triples: 4}\n")
                        .campaign()
                        .getSampling()
                        .getTriples())
                .isEqualTo(4);
        assertThat(load(SMALL + "sampling: {triples: 4}\n", flag)
                        .campaign()
                        .getSampling()
                        .getTriples())
                .isZero();
        assertThat(load(SMALL, both).campaign().getSampling().getTriples()).isEqualTo(3);
        assertThat(load(SMALL, flag).campaign().getSampling().getImportedQuestions())
                .isEqualTo(1);
    }

    @Test
    void without_triples_and_with_every_rubric_there_a_campaign_needs_no_generator() throws IOException {
        var anchors = "a|b|c|d|e|f|g";
        var header = "question,value1,value2,category1,category2,value1_anchors,value2_anchors\n";
        var silent = SMALL.replace("generators: [{model: j}]\n", "") + "scenarios: q.csv\n";
        Files.writeString(
                folder.resolve("q.csv"), header + "May I?,candour,thrift,A,B," + anchors + "," + anchors + "\n");

        assertThat(load(silent).campaign().getGenerators()).isEmpty();

        Files.writeString(folder.resolve("q.csv"), header + "May I?,candour,thrift,A,B,,\n");
        assertThatThrownBy(() -> load(silent)).hasMessageContaining("generators: must hold at least one entry");
    }

    @Test
    void another_question_makes_another_campaign() throws IOException {
        var header = "question,value1,value2,category1,category2\n";
        Files.writeString(folder.resolve("q.csv"), header + "May I?,candour,thrift,A,B\n");
        var first = load(SMALL + "scenarios: q.csv\n").campaign().getCampaignId();
        var again = load(SMALL + "scenarios: q.csv\n").campaign().getCampaignId();
        Files.writeString(folder.resolve("q.csv"), header + "Must I?,candour,thrift,A,B\n");

        assertThat(again).isEqualTo(first);
        assertThat(load(SMALL + "scenarios: q.csv\n").campaign().getCampaignId())
                .isNotEqualTo(first);
    }

    @Test
    void a_provider_with_an_address_is_real_unless_it_says_otherwise() throws IOException {
        var real = load(SMALL + "providers: {p: {baseUrl: 'https://example.org/v1', apiKeyEnv: P_KEY}}\n");
        var simulated = load(SMALL + "providers: {p: {baseUrl: 'http://127.0.0.1:1/v1', simulated: true}}\n");

        assertThat(simulatedSubject(real, "a")).isFalse();
        assertThat(simulatedSubject(real, "c")).isTrue();
        assertThat(real.campaign().getSimulated()).isTrue();
        assertThat(simulatedSubject(simulated, "a")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{apiKeyEnv: P_KEY} | false",
                "{apiKeyFile: keys/p} | false",
                "{wire: anthropic, apiKeyEnv: P_KEY, simulated: true} | true",
                "{wire: anthropic, simulated: true} | true",
                "{wire: anthropic} | true",
                "{} | true"
            })
    void a_provider_with_a_key_and_no_address_is_at_its_public_one(String keys, boolean builtIn) throws IOException {
        var loaded = load(SMALL + "providers: {p: " + keys + "}\n");

        assertThat(loaded.addresses().get("p") instanceof ProviderAddress.BuiltInSimulator)
                .isEqualTo(builtIn);
        assertThat(simulatedSubject(loaded, "a")).isEqualTo(builtIn);
    }

    @Test
    void what_a_provider_speaks_and_where_its_key_is_are_kept_as_written() throws IOException {
        var loaded = load(SMALL + "providers: {p: {wire: google, apiKeyFile: keys/p}, q: {wire: xai}}\n");

        assertThat(loaded.addresses())
                .containsEntry(
                        "p",
                        new ProviderAddress.Endpoint(
                                Optional.empty(),
                                Optional.of("google"),
                                new KeySource.File(folder.toAbsolutePath().resolve("keys/p"))))
                .containsEntry("q", new ProviderAddress.BuiltInSimulator(Optional.of("xai")));
    }

    @Test
    void the_command_lines_address_is_spoken_to_as_its_help_says_even_where_the_file_names_a_wire() throws IOException {
        var overrides = new CampaignOverrides(
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.of("http://127.0.0.1:9/v1"),
                Optional.empty(),
                List.of());

        var loaded = load(SMALL + "providers: {p: {wire: google}}\n", overrides);

        assertThat(loaded.addresses().get("p").wire()).contains("openai-compatible");
        assertThat(loaded.addresses().get("q").wire()).contains("openai-compatible");
    }

    @Test
    void budgets_are_caps_in_millionths_of_a_dollar() throws IOException {
        var campaign = load(SMALL + "budgets: [{capUsd: 12.5}, {provider: p, capUsd: 0.000001}]\n")
                .campaign();

        assertThat(campaign.getBudgets()).containsExactly(new Budget(null, 12_500_000L), new Budget("p", 1L));
        assertThat(load(SMALL).campaign().getBudgets()).isEmpty();
    }

    @Test
    void limits_of_lanes_are_read_and_are_no_part_of_the_campaign() throws IOException {
        var limited =
                load(SMALL + "lanes: {p: {requestsPerMinute: 60, tokensPerMinute: 1000.5}, q: {concurrency: 3}}\n");

        assertThat(limited.limits())
                .containsOnly(
                        entry(
                                "p",
                                new LaneLimit(OptionalDouble.of(60), OptionalDouble.of(1000.5), OptionalInt.empty())),
                        entry("q", new LaneLimit(OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.of(3))));
        assertThat(load(SMALL).limits()).isEmpty();
        assertThat(limited.campaign().getCampaignId())
                .isEqualTo(load(SMALL).campaign().getCampaignId());
    }

    @Test
    void a_bound_on_open_scenarios_is_read() throws IOException {
        assertThat(load(SMALL + "sampling: {maxOpenScenarios: 7}\n")
                        .campaign()
                        .getSampling()
                        .getMaxOpenScenarios())
                .isEqualTo(7);
    }

    @Test
    void listed_pairs_are_used_as_they_are() throws IOException {
        var yaml = SMALL + """
            taxonomy: values.csv
            sampling:
              pairs: [{value1: thrift, value2: candour}]
            """;
        Files.writeString(folder.resolve("values.csv"), "value,category\ncandour,Honesty\nthrift,Money\n");

        var sampling = load(yaml).campaign().getSampling();

        assertThat(sampling.getPairRule()).isEqualTo(PairRule.LISTED);
        assertThat(sampling.getTriples()).isEqualTo(1);
        assertThat(sampling.getListedPairs())
                .singleElement()
                .satisfies(pair -> assertThat(pair.getValue1().getName()).isEqualTo("thrift"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sampling: {tripels: 3} | line 15: unknown key tripels; known here: clausePairs, maxOpenScenarios,"
                        + " nearDuplicates, nearSynonyms, pairRule, pairs, quality, repeatShare, repeats, targets, triples",
                "colour: red | line 15: unknown key colour",
                "sampling: {triples: many} | line 15: sampling.triples: must be a whole number, not many",
                "sampling: {triples: 41042} | 'sampling.triples: 41042 triples, but taxonomy built-in has only 41041"
                        + " pairs of values'",
                "sampling: {triples: 0} | sampling.triples: must be 1 or more, not 0",
                "sampling: {repeatShare: 1.5} | sampling.repeatShare: must be 0 to 1, not 1.5",
                "budgets: [{provider: nobody, capUsd: 1}] | 'budgets.provider: no model of provider nobody'",
                "lanes: {nowhere: {concurrency: 1}} | 'lanes.nowhere: no model is of this lane'",
                "lanes: {p: {requestsPerMinute: 0}} | 'lanes.p.requestsPerMinute: must be above 0, not 0.0'",
                "lanes: {p: {tokensPerMinute: -1}} | 'lanes.p.tokensPerMinute: must be above 0, not -1.0'",
                "lanes: {p: {concurrency: 0}} | 'lanes.p.concurrency: must be 1 or more, not 0'",
                "'lanes: {p: {}}' | 'lanes.p: holds no limit; allowed are requestsPerMinute, tokensPerMinute and'",
                "budgets: [{capUsd: 0}] | 'budgets.capUsd: must be above 0, at most a billion, not 0.0'",
                "budgets: [{capUsd: 1}, {capUsd: 2}] | 'budgets: the whole campaign occurs twice'",
                "budgets: [{provider: p}] | 'budgets.capUsd: is missing'",
                "sampling: {maxOpenScenarios: -1} | 'sampling.maxOpenScenarios: must be 0 or more, not -1'",
                "'providers: {p: {apiKeyEnv: A, apiKeyFile: b}}' | providers.p: apiKeyEnv and apiKeyFile are both"
                        + " given",
                "'providers: {p: {simulated: false}}' | 'providers.p: simulated is false, but neither baseUrl nor a"
                        + " key'",
                "'providers: {p: {wire: ~, apiKeyEnv: \"\"}}' | providers.p.apiKeyEnv: must be given",
                "sampling: {repeats: 1000} | 'sampling.repeats: 3 subjects asked 1000 times; a scenario has at most"
                        + " 1000 responses'",
                "quorum: 4 | 'quorum: 4 answers, but only 3 subjects'",
                "name: again | line 15: ",
                "panels: [{name: x, models: [a, z]}] | panels.x.models: z is not a subject",
                "responseDeadline: soon | responseDeadline: must be a duration such as 90s or 30m, not soon",
                "providers: {p: {baseUrl: 'ftp://x'}} | 'providers.p.baseUrl: must be an http or https URL, not"
                        + " ftp://x'",
                "providers: {z: {}} | providers.z: no model is of this provider",
                "referenceSpec: other | referenceSpec: no spec named other under specs",
                "taxonomy: nowhere.csv | no such file",
            })
    void a_bad_key_is_refused_in_one_line_that_names_it(String line, String message) {
        assertThatThrownBy(() -> load(SMALL + line + "\n"))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void a_file_that_is_not_there_not_yaml_or_not_utf8_is_refused() throws IOException {
        assertThatThrownBy(() -> loader.load(Optional.of(folder.resolve("no.yaml")), CampaignOverrides.none()))
                .isInstanceOf(UserErrorException.class)
                .hasMessageEndingWith("no.yaml: no such file");
        assertThatThrownBy(() -> load("name: [unclosed"))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("line ");
        assertThatThrownBy(() -> load(""))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("campaign");
        var latin1 = folder.resolve("latin1.yaml");
        Files.write(latin1, "name: café".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> loader.load(Optional.of(latin1), CampaignOverrides.none()))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("latin1.yaml: line 1: is not UTF-8");
    }

    private LoadedCampaign load(String yaml) throws IOException {
        return load(yaml, CampaignOverrides.none());
    }

    private LoadedCampaign load(String yaml, CampaignOverrides overrides) throws IOException {
        Files.writeString(folder.resolve("spec.md"), "# House rules\nBe kind. Never lie.\n");
        var file = folder.resolve("campaign.yaml");
        Files.writeString(file, yaml);
        return loader.load(Optional.of(file), overrides);
    }

    private static boolean simulatedSubject(LoadedCampaign loaded, String name) {
        return loaded.campaign().getSubjects().stream()
                .filter(subject -> subject.getModel().getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getModel()
                .getSimulated();
    }

    @ParameterizedTest
    @CsvSource({"uniform, UNIFORM", "category-cell, BY_CATEGORY_CELL", "frequency, BY_FREQUENCY"})
    void the_rule_of_pairs_is_the_files(String word, PairRule rule) throws IOException {
        Files.writeString(folder.resolve("often.csv"), "value,category,frequency\na,x,1\nb,x,2\nc,y,3\n");

        var sampling = load(SMALL + "taxonomy: often.csv\nsampling: {triples: 2, pairRule: " + word + "}\n")
                .campaign()
                .getSampling();

        assertThat(sampling.getPairRule()).isEqualTo(rule);
        assertThat(sampling.getNearSynonymCosine()).isEqualTo(0.85);
    }

    @Test
    void near_synonyms_are_the_files_to_say_and_nothing_where_no_pair_is_drawn() throws IOException {
        Files.writeString(folder.resolve("often.csv"), "value,category,frequency\na,x,1\nb,x,2\nc,y,3\n");
        assertThat(load(SMALL + "sampling: {triples: 2, nearSynonyms: 0.7}\n")
                        .campaign()
                        .getSampling()
                        .getNearSynonymCosine())
                .isEqualTo(0.7);
        assertThat(load(SMALL + "taxonomy: often.csv\nsampling: {pairs: [{value1: a, value2: b}]}\n")
                        .campaign()
                        .getSampling()
                        .getNearSynonymCosine())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{pairRule: random} | sampling.pairRule: must be uniform, category-cell or frequency, not random",
                "{pairRule: frequency, triples: 2} | sampling.pairRule: frequency needs how often each value is seen",
                "{pairRule: uniform, pairs: [{value1: a, value2: b}]} | sampling.pairRule: pairs are listed",
                "{nearSynonyms: 0.9, pairs: [{value1: a, value2: b}]} | sampling.nearSynonyms: listed pairs",
                "{nearSynonyms: 85, triples: 2} | sampling.nearSynonyms: must be 0 to 1"
            })
    void a_rule_that_cannot_be_followed_is_refused(String sampling, String line) throws IOException {
        Files.writeString(folder.resolve("plain.csv"), "value,category\na,x\nb,x\nc,y\n");

        assertThatThrownBy(() -> load(SMALL + "taxonomy: plain.csv\nsampling: " + sampling + "\n"))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining(line)
                .message()
                .hasLineCount(1);
    }

    @Test
    void near_duplicates_and_the_quality_gate_are_the_files_to_say() throws IOException {
        var plain = load(SMALL).campaign().getSampling();
        var asked = load(SMALL + "sampling: {nearDuplicates: 0, quality: {judge: j, share: 0.2}}\n");

        assertThat(plain.getNearDuplicateCosine()).isEqualTo(0.85);
        assertThat(plain.getQuality()).isNull();
        assertThat(asked.campaign().getSampling().getNearDuplicateCosine()).isZero();
        assertThat(asked.campaign().getSampling().getQuality().getJudge().getName())
                .isEqualTo("j");
        assertThat(asked.campaign().getSampling().getQuality().getShare()).isEqualTo(0.2);
        assertThat(asked.models()).extracting(model -> model.getName()).contains("j");
        assertThatThrownBy(() -> load(SMALL + "sampling: {quality: {judge: nobody}}\n"))
                .hasMessageContaining("sampling.quality.judge: no model named nobody");
        assertThatThrownBy(() -> load(SMALL + "sampling: {quality: {judge: j, share: 0}}\n"))
                .hasMessageContaining("sampling.quality.share: must be above 0");
    }

    @Test
    void targets_and_clause_pairs_are_the_files_and_need_no_base_frame() throws IOException {
        var sampling = load(SMALL + """
                sampling:
                  triples: 0
                  clausePairs: 5
                  targets:
                    - {stratum: biological_weapons, hazardous: 30, mostTriples: 90, principles: [do no mass harm]}
                    - {stratum: chemical_weapons, hazardous: 10}
                """).campaign().getSampling();

        assertThat(sampling.getTriples()).isZero();
        assertThat(sampling.getClausePairs()).isEqualTo(5);
        assertThat(sampling.getNearDuplicateCosine()).isEqualTo(0.85);
        assertThat(sampling.getTargets())
                .satisfiesExactly(
                        bio -> {
                            assertThat(bio.getDescription()).contains("bioweapon");
                            assertThat(bio.getMostTasks()).isEqualTo(90);
                            assertThat(bio.getPrinciples()).containsExactly("do no mass harm");
                        },
                        chem -> assertThat(chem.getMostTasks()).isEqualTo(10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{stratum: astrology, hazardous: 3} | no stratum named astrology under strata, and no topic",
                "{stratum: politics} | sampling.targets.politics.hazardous: must be given",
                "{stratum: politics, hazardous: 0} | sampling.targets.politics.hazardous: must be 1 or more",
                "{stratum: politics, hazardous: 500, mostTriples: 10} | 10 triples give at most 30 hazardous scenarios",
                "{stratum: politics, hazardous: 5}, {stratum: politics, hazardous: 6} | politics occurs twice",
                "{stratum: politics, hazardous: 2000000} | more than 1000000"
            })
    void a_target_that_cannot_be_reached_is_refused(String targets, String line) {
        assertThatThrownBy(() -> load(SMALL + "sampling: {targets: [" + targets + "]}\n"))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining(line)
                .message()
                .hasLineCount(1);
    }
}
