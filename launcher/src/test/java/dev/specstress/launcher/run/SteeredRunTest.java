package dev.specstress.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.inputs.demo.BuiltInCampaigns;
import dev.specstress.launcher.Said;
import dev.specstress.launcher.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All frames in one campaign over the published taxonomy: the base, strata with benign neighbours, pairs of clauses. */
class SteeredRunTest {
    @TempDir
    Path folder;

    @Test
    void a_campaign_of_all_frames_comes_to_its_end_and_shows_each_with_its_n() throws IOException {
        // Given the built-in roster of three generators, and near-synonyms kept, which saves comparing 3,307 values
        var values = SharedData.file("values-in-the-wild/values_tree.csv");
        var campaign = Files.writeString(
                folder.resolve("campaign.yaml"),
                BuiltInCampaigns.yaml(Path.of(BuiltInCampaigns.DEMO))
                        .orElseThrow()
                        .replace("taxonomy: builtin", "taxonomy: " + values)
                        .replaceAll("(?m)^ {2}triples: \\d+$", """
                                  triples: 4
                                  nearSynonyms: 0
                                  quality: {judge: sim-boreal-matcher, share: 0.5}
                                  clausePairs: 3
                                  targets:
                                    - {stratum: biological_weapons, hazardous: 9, mostTriples: 12}
                                    - {stratum: chemical_weapons, hazardous: 6, mostTriples: 12}\
                                """.indent(2).stripTrailing()));

        // When
        var said = Said.by(
                "run",
                "--no-progress",
                "--campaign",
                campaign.toString(),
                "--out",
                folder.resolve("out").toString());

        // Then
        assertThat(said.code()).as(said.err() + said.out()).isZero();
        var run = new RunFilesReader(folder.resolve("out"));
        var summary = run.summary();
        assertThat(summary.get("state").asText()).isEqualTo("finished");
        assertThat(summary.get("ratesOf").asText()).isEqualTo("base");
        for (var frame : List.of("base", "steered", "spec_seeded")) {
            assertThat(summary.at("/frames/" + frame + "/scenarios").asInt())
                    .as(frame)
                    .isPositive();
            assertThat(summary.at("/frames/" + frame + "/unaccounted").asInt())
                    .as(frame)
                    .isZero();
        }
        assertThat(summary.at("/plan/last").asBoolean()).isTrue();
        assertThat(summary.at("/plan/targets")).hasSize(2).allSatisfy(target -> {
            assertThat(target.get("trulyHazardous").asInt()
                                    >= target.get("wanted").asInt()
                            || target.get("tasks").asInt() == 12)
                    .isTrue();
            assertThat(target.get("trulyHazardous").asInt()).isPositive();
        });
        assertThat(said.out()).contains("biological_weapons: ").contains("of 9 truly hazardous scenarios");
        assertMatched(run.lines("scenarios"));
    }

    private static void assertMatched(List<JsonNode> scenarios) {
        var matches = scenarios.stream()
                .filter(line -> line.get("frame").asText().equals("steered"))
                .collect(Collectors.groupingBy(line -> line.get("matchId").asText()));
        assertThat(matches).isNotEmpty();
        matches.values().forEach(match -> {
            var intended = new HashSet<String>();
            match.forEach(line -> intended.add(line.get("intendedRisk").asText()));
            assertThat(intended).containsExactlyInAnyOrder("truly_hazardous", "benign_neighbour");
        });
        assertThat(scenarios.stream().filter(line -> line.get("frame").asText().equals("spec_seeded")))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.at("/clausePair/clauseId1").asText()).isNotEmpty());
        assertThat(scenarios.stream().filter(line -> line.get("frame").asText().equals("base")))
                .allSatisfy(line -> assertThat(line.get("clausePair").isNull()).isTrue());
    }
}
