package dev.specstress.inputs.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.schemas.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VotesFileTest {
    @TempDir
    Path folder;

    @Test
    void a_line_is_a_response_with_its_votes() throws IOException {
        var read = VotesFile.read(file("""
                {"id": "r-1", "pair": "candour|kindness", "votes": {"a": "compliant", "b": "non-compliant", "c": "ambiguous"}}

                {"id": "r-2", "votes": {"a": "compliant", "b": null}}
                """));

        assertThat(read).hasSize(2);
        assertThat(read.getFirst().pair()).contains("candour|kindness");
        assertThat(read.getFirst().votes())
                .isEqualTo(Map.of("a", Decision.COMPLIANT, "b", Decision.NON_COMPLIANT, "c", Decision.AMBIGUOUS));
        assertThat(read.getLast().pair()).isEqualTo(Optional.empty());
        assertThat(read.getLast().graders()).containsExactly("a", "b");
        assertThat(read.getLast().votes()).containsOnlyKeys("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | is not a JSON object",
                "{\"id\": \"x\", \"votes\": {\"a\": \"yes\"}} | the vote of a is \"yes\", not one of compliant, non-compliant, ambiguous, null",
                "{\"id\": \"x\", \"votes\": {\"a\": 1}} | the vote of a is 1, not one of",
                "{\"id\": \"x\", \"votes\": {}} | votes must be an object with a grader or more",
                "{\"id\": \"x\"} | votes must be an object with a grader or more",
                "{\"votes\": {\"a\": \"compliant\"}} | id must be a text that is not empty",
                "{\"id\": 7, \"votes\": {\"a\": \"compliant\"}} | id must be a text that is not empty",
                "{\"id\": \"x\", \"pair\": 3, \"votes\": {\"a\": \"compliant\"}} | pair must be a text that is not empty",
                "{\"id\": \"x\", \"vote\": {\"a\": \"compliant\"}} | vote is none of id, pair, votes",
                "{\"id\": \"x\", \"votes\": {\" \": \"compliant\"}} | a grader has no name",
                "{\"id\": \"x\", \"votes\": {\"a\": \"compliant\", \"a\": \"ambiguous\"}} | not readable as JSON: Duplicate field 'a'",
                "{\"id\": \"x\", | not readable as JSON",
                "{\"id\": \"first\", \"votes\": {\"a\": \"compliant\"}} | the id first is that of line 1",
            })
    void a_line_that_cannot_be_used_is_refused_with_its_number_and_why(String line, String why) throws IOException {
        var path = file("{\"id\": \"first\", \"votes\": {\"a\": \"compliant\"}}\n" + line + "\n");

        assertThatThrownBy(() -> VotesFile.read(path))
                .isInstanceOf(UserErrorException.class)
                .hasMessageStartingWith("votes " + path + ": line 2: " + why);
    }

    @Test
    void further_lines_that_cannot_be_used_are_counted() throws IOException {
        var path = file("[]\n[]\n[]\n");

        assertThatThrownBy(() -> VotesFile.read(path))
                .hasMessageEndingWith("line 1: is not a JSON object (and 2 more lines that cannot be used)");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> VotesFile.read(folder.resolve("none.jsonl")))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("none.jsonl: no such file");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("votes.jsonl"), text);
    }
}
