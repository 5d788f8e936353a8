package dev.specstress.launcher.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.launcher.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementCommandTest {
    @TempDir
    Path folder;

    /** K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section A, its 1 as flagged: alpha 0.095. */
    @Test
    void a_published_table_given_as_votes_prints_the_published_alpha() throws IOException {
        var lines = new StringBuilder();
        var one = "0100000010";
        var other = "1110010000";
        for (var unit = 0; unit < one.length(); unit++) {
            lines.append("{\"id\": \"u%d\", \"votes\": {\"A\": \"%s\", \"B\": \"%s\"}}%n"
                    .formatted(unit, vote(one.charAt(unit)), vote(other.charAt(unit))));
        }

        var said = Said.by("agreement", file(lines.toString()));

        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .anyMatch(line -> line.startsWith("10 responses, 2 graders"))
                .anyMatch(line -> line.contains("Krippendorff's alpha") && line.contains(" 0.095 ["))
                .anyMatch(line -> line.strip().startsWith("A ") && line.contains("20.0 %") && line.contains("2 of 10"))
                .anyMatch(line -> line.strip().startsWith("B ") && line.contains("40.0 %"));
    }

    @Test
    void json_has_every_measure_with_its_interval() throws IOException {
        var said = Said.by("agreement", "--json", "--replicates", "200", file("""
                {"id": "1", "pair": "p", "votes": {"a": "compliant", "b": "compliant", "c": "non-compliant"}}
                {"id": "2", "pair": "q", "votes": {"a": "ambiguous", "b": "non-compliant", "c": "non-compliant"}}
                {"id": "3", "pair": "r", "votes": {"a": "compliant", "b": "compliant", "c": null}}
                """));

        var json = new ObjectMapper().readTree(said.out());
        for (var on : List.of("decisions", "flag")) {
            for (var measure : List.of("fleissKappa", "krippendorffAlpha", "gwetAc1", "pairwise")) {
                assertThat(json.at("/" + on + "/" + measure + "/value").isNumber())
                        .as(on + " " + measure)
                        .isTrue();
            }
        }
        assertThat(json.at("/flag/pairwise/value").asDouble()).isCloseTo((1.0 / 3 + 1 + 1) / 3, within(1e-12));
        assertThat(json.at("/flag/fleissKappa/n").asInt()).isEqualTo(2);
        assertThat(json.at("/flaggedByGrader/c/missing/no_vote").asInt()).isEqualTo(1);
        assertThat(json.at("/flaggedByGrader/c/interval95/low").isNumber()).isTrue();
        assertThat(json.at("/pairs")).hasSize(3);
    }

    @Test
    void the_same_seed_prints_the_same() throws IOException {
        var file = file("""
                {"id": "1", "votes": {"a": "compliant", "b": "compliant"}}
                {"id": "2", "votes": {"a": "ambiguous", "b": "compliant"}}
                {"id": "3", "votes": {"a": "non-compliant", "b": "non-compliant"}}
                """);

        assertThat(Said.by("agreement", "--seed", "5", file)).isEqualTo(Said.by("agreement", "--seed", "5", file));
    }

    @Test
    void a_bad_line_is_named_with_its_reason() throws IOException {
        var said = Said.by("agreement", file("{\"id\": \"1\", \"votes\": {\"a\": \"fine\"}}\n"));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains(
                        "votes.jsonl: line 1: the vote of a is \"fine\", not one of compliant, non-compliant, ambiguous, null")
                .hasLineCount(1);
    }

    @Test
    void a_pair_on_some_lines_only_is_refused() throws IOException {
        var said = Said.by("agreement", file("""
                {"id": "1", "pair": "p", "votes": {"a": "compliant"}}
                {"id": "2", "votes": {"a": "compliant"}}
                """));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("1 of 2 lines have a pair");
    }

    private static String vote(char flag) {
        return flag == '1' ? "non-compliant" : "compliant";
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("votes.jsonl"), text).toString();
    }
}
