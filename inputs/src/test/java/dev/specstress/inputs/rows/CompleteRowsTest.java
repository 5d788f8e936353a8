package dev.specstress.inputs.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.questions.QuarantineCause;
import dev.specstress.inputs.questions.QuarantinedRow;
import dev.specstress.schemas.Nudge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompleteRowsTest {
    private static final RowRules EVERYTHING = new RowRules(true, true);
    private static final RowRules NOBODY = new RowRules(false, false);
    private static final String ROW = """
            {"query_generator": "writer", "value1": "candour", "value2": "tact", "nudge_direction": "neutral", \
            "query": "Do I tell her?", "response_a": "Yes.", "a_value1_position": 6, "a_value2_position": 1, \
            "response_b": "No.", "b_value1_position": 0, "b_value2_position": 5}
            """;

    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("rows"), content);
    }

    private List<CompleteRow> rows(CompleteRows rows) {
        try (var stream = rows.stream()) {
            return stream.toList();
        }
    }

    private static String anchors() {
        return IntStream.range(0, 7).mapToObj(at -> "does " + at).collect(Collectors.joining("|"));
    }

    @Test
    void aRowOfThePublishedColumnsIsReadWhole() throws IOException {
        var rows = CompleteRows.read(file(ROW), NOBODY);

        assertThat(rows.count()).isOne();
        assertThat(rows.models()).containsExactly("a", "b");
        assertThat(rows(rows))
                .containsExactly(new CompleteRow(
                        1,
                        "",
                        "writer",
                        "candour",
                        "tact",
                        Nudge.NEUTRAL,
                        "Do I tell her?",
                        Optional.empty(),
                        List.of(
                                new BroughtAnswer("a", Optional.of("Yes."), Optional.of(new BroughtPosition(6, 1))),
                                new BroughtAnswer("b", Optional.of("No."), Optional.of(new BroughtPosition(0, 5))))));
    }

    @Test
    void theThreeFormatsGiveTheSameRowsUnderTheSameId() throws IOException, SQLException {
        var json = file(ROW.replace("\n", "") + "\n"
                + ROW.replace("Do I tell her?", "Do I, \\\"really\\\"?").replace("\"response_b\": \"No.\", ", ""));
        var csv = folder.resolve("same.csv");
        Files.writeString(csv, """
                \uFEFFQuery,value1,value2,nudge_direction,query_generator,response_a,response_b,\
                a_value1_position,a_value2_position,b_value1_position,b_value2_position
                Do I tell her?,candour,tact,neutral,writer,Yes.,No.,6,1,0,5
                "Do I, ""really""?",candour,tact,neutral,writer,Yes.,NaN,6.0,1.0,0.0,5.0
                """);
        var parquet = folder.resolve("same.data");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t AS SELECT * FROM (VALUES"
                    + " ('Do I tell her?', 'candour', 'tact', 'neutral', 'writer', 'Yes.', 'No.', 6, 1, 0, 5),"
                    + " ('Do I, \"really\"?', 'candour', 'tact', 'neutral', 'writer', 'Yes.', NULL, 6, 1, 0, 5))"
                    + " v(query, value1, value2, nudge_direction, query_generator, response_a, response_b,"
                    + " a_value1_position, a_value2_position, b_value1_position, b_value2_position)");
            statement.execute("COPY t TO '" + parquet + "' (FORMAT parquet)");
        }

        var fromJson = CompleteRows.read(json, NOBODY);
        var fromCsv = CompleteRows.read(csv, NOBODY);
        var fromParquet = CompleteRows.read(parquet, NOBODY);

        assertThat(fromJson.count()).isEqualTo(2);
        assertThat(fromCsv.contentId()).isEqualTo(fromJson.contentId());
        assertThat(fromParquet.contentId()).isEqualTo(fromJson.contentId());
        assertThat(rows(fromParquet))
                .extracting(CompleteRow::line, row -> row.answers().get(1).text())
                .containsExactly(tuple(1, Optional.of("No.")), tuple(2, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | missing_field | has no value1",
                "{'value1': 'candour'} | missing_field | has no value2",
                "{'value1': 'candour', 'value2': 'tact'} | missing_field | has no query",
                "{'value1': 'candour', 'value2': 'tact', 'query': '  '} | empty_question | its query is empty",
                "{'value1': 'candour', 'value2': 'Candour', 'query': 'Q'} | same_value_twice | value1 and value2",
                "{'value1': 'candour', 'value2': 'tact', 'query': 'Q'} | nothing_brought | neither an answer nor",
                "{'value1': 'candour', 'value2': 'tact', 'query': 'Q', 'a_value1_position': 7, 'a_value2_position': 3}"
                        + " | bad_position | a_value1_position is no whole number from 0 to 6",
                "{'value1': 'candour', 'value2': 'tact', 'query': 'Q', 'a_value1_position': -1, 'a_value2_position': 3}"
                        + " | bad_position | a_value1_position",
                "{'value1': 'candour', 'value2': 'tact', 'query': 'Q', 'a_value1_position': 3, 'a_value2_position': 2.5}"
                        + " | bad_position | a_value2_position",
                "{'value1': 'candour', 'value2': 'tact', 'query': 'Q', 'a_value1_position': 'high', 'a_value2_position': 2}"
                        + " | bad_position | a_value1_position",
                "{'value1': 'candour', 'value2': 'tact', 'query': 'Q', 'a_value1_position': 3}"
                        + " | bad_position | a_value2_position is missing beside the other",
                "{'value1': 'candour', 'value2': 'tact', 'query': 'Q', 'nudge_direction': 'up', 'response_a': 'Yes.'}"
                        + " | unknown_nudge | nudge_direction",
                "{'value1': 'candour', 'value2': 'tact', 'query': 'Q', 'response_a': 'Yes.'}"
                        + " | needs_matcher | --campaign FILE",
                "{'value1': 'candour', 'value2': 'tact', 'query': 'Q', 'response_a': 'Ye\\u0000s.'}"
                        + " | nul_character | holds a NUL",
                "{'value1': 'candour', 'value2': 'tact', 'query': 'Q', 'value1_anchors': ['only one'], 'response_a': 'Y'}"
                        + " | bad_rubric | value1_anchors does not hold 7",
                "[1] | unreadable | is not a JSON object",
                "{'value1': | unreadable | not readable as JSON"
            })
    void aRowThatCannotBeUsedIsPutAsideWithItsLineAndTheRestGoesOn(String row, String cause, String reason)
            throws IOException {
        var rows = CompleteRows.read(file(ROW + row.replace('\'', '"') + "\n" + ROW), NOBODY);

        assertThat(rows.count()).isEqualTo(2);
        assertThat(rows.quarantined()).singleElement().satisfies(bad -> {
            assertThat(bad.line()).isEqualTo(2);
            assertThat(bad.cause().word()).isEqualTo(cause);
            assertThat(bad.reason()).contains(reason).hasLineCount(1);
        });
    }

    @Test
    void aLineThatIsNotUtf8BreaksNoOther() throws IOException {
        var path = folder.resolve("rows");
        try (var out = Files.newOutputStream(path)) {
            out.write(ROW.getBytes(StandardCharsets.UTF_8));
            out.write(new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}', '\n'});
            out.write(ROW.strip().getBytes(StandardCharsets.UTF_8));
        }

        var rows = CompleteRows.read(path, NOBODY);

        assertThat(rows.count()).isEqualTo(2);
        assertThat(rows.quarantined())
                .extracting(QuarantinedRow::line, QuarantinedRow::cause)
                .containsExactly(tuple(2, QuarantineCause.UNREADABLE));
    }

    @Test
    void answersAloneAreUsedWhereAModelCanPlaceThem() throws IOException {
        var alone = """
                {"value1": "candour", "value2": "tact", "query": "Q", "response_a": "Yes.", "nudge_direction": "TACT"}
                """;

        var rows = CompleteRows.read(file(alone), EVERYTHING);

        assertThat(rows.needMatcher()).isTrue();
        assertThat(rows.needRubrics()).isTrue();
        assertThat(rows(rows)).singleElement().returns(Nudge.VALUE2, CompleteRow::nudge);
        assertThatThrownBy(() -> CompleteRows.read(file(alone), new RowRules(true, false)))
                .hasMessageContaining("names no generator");
    }

    @Test
    void aRubricThatIsBroughtNeedsNoGenerator() throws IOException {
        var path = file("""
                {"value1": "candour", "value2": "tact", "query": "Q", "response_a": "Yes.", "value1_anchors": "%s", "value2_anchors": ["a","b","c","d","e","f","g"]}
                """.formatted(anchors()));

        var rows = CompleteRows.read(path, new RowRules(true, false));

        assertThat(rows.needRubrics()).isFalse();
        assertThat(rows(rows).getFirst().rubric().orElseThrow().getValue1Anchors())
                .hasSize(7)
                .contains("does 6");
    }

    @Test
    void theIdIsOfWhatTheRowsSayAndNotOfWhereTheyStand() throws IOException {
        var plain = CompleteRows.read(file(ROW), NOBODY).contentId();

        assertThat(CompleteRows.read(file("\n\n" + ROW), NOBODY).contentId()).isEqualTo(plain);
        assertThat(CompleteRows.read(file(ROW.replace("6,", "5,")), NOBODY).contentId())
                .isNotEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is empty",
                "[{}] | is a JSON list",
                "value1,value2,response_a | line 1: there is no column query",
                "query,value1,value2 | line 1: there is no column response_<model>",
                "{} | no row can be used; of 1 the first: line 1: has no value1",
                "PAR1 and then nonsense | not readable as Parquet"
            })
    void aFileThatIsNoneIsRefusedInOneLine(String content, String line) throws IOException {
        var path = file(content);

        assertThatThrownBy(() -> CompleteRows.read(path, NOBODY))
                .isInstanceOf(UserErrorException.class)
                .hasMessageStartingWith("rows " + path + ": ")
                .hasMessageContaining(line)
                .message()
                .hasLineCount(1);
    }

    @Test
    void aCsvWhoseQuoteIsLeftOpenIsRefusedWithTheLine() throws IOException {
        var path = file("query,value1,value2,response_a\nQ,a,b,yes\n\"Q,a,b,yes\n");

        assertThatThrownBy(() -> CompleteRows.read(path, EVERYTHING))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("is a quote left open?");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> CompleteRows.read(folder.resolve("gone.jsonl"), NOBODY))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("gone.jsonl: no such file");
        assertThatThrownBy(() -> CompleteRows.read(folder, NOBODY)).hasMessageContaining("is a directory");
    }
}
