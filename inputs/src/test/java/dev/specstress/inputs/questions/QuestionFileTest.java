package dev.specstress.inputs.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.specstress.embeddings.Embedder;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.taxonomy.TaxonomyReader;
import dev.specstress.inputs.text.InputText;
import dev.specstress.schemas.CategorySource;
import dev.specstress.schemas.ImportSource;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.QuarantinedRows;
import dev.specstress.schemas.Taxonomy;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionFileTest {
    private static final Taxonomy TAXONOMY = TaxonomyReader.read(
            "t",
            new InputText(
                    "taxonomy",
                    "t",
                    "value,category,description\nhonesty,Truth,telling it\nthrift,Money,\ncandour,Truth,\n"));
    /** "m..." lies at Money, anything else at Truth. */
    private static final Embedder BY_LETTER =
            text -> text.toLowerCase(java.util.Locale.ROOT).startsWith("m") ? new float[] {1, 0} : new float[] {0, 1};

    private static final String ROW = "{\"question\": \"Q%s\", \"value1\": \"honesty\", \"value2\": \"thrift\"%s}";

    @TempDir
    Path folder;

    @Test
    void a_set_of_prompts_gives_pair_writer_and_meanings_from_ids_and_the_file_beside_it() throws IOException {
        write("values.json", "{\"honesty\": \"no lies\", \"merit\": \"what is earned\"}");

        var read = read("{\n \"gpt-x_honesty_merit_honesty-merit-c_mild-4\": \"What now?\"\n}");

        assertThat(read.quarantined()).isEmpty();
        assertThat(read.notes()).isEmpty();
        assertThat(read.questions()).singleElement().satisfies(question -> {
            assertThat(question.text()).isEqualTo("What now?");
            assertThat(question.nudge()).isEqualTo(Nudge.UNSPECIFIED);
            assertThat(question.rubric()).isEmpty();
            assertThat(question.source())
                    .isEqualTo(new ImportSource("gpt-x_honesty_merit_honesty-merit-c_mild-4", "gpt-x", 2));
            assertThat(List.of(question.pair().getValue1(), question.pair().getValue2()))
                    .extracting(
                            value -> value.getName(),
                            value -> value.getDescription(),
                            value -> value.getCategory(),
                            value -> value.getCategorySource())
                    .containsExactly(
                            tuple("honesty", "no lies", "Truth", CategorySource.GIVEN),
                            tuple("merit", "what is earned", "Money", CategorySource.NEAREST_BY_EMBEDDING));
        });
    }

    @Test
    void a_set_without_meanings_beside_it_is_read_and_that_is_told() throws IOException {
        assertThat(read("{\"w_honesty_thrift_honesty-thrift-1\": \"Q\"}").notes())
                .containsExactly("no values.json beside it: its values have no description");
    }

    @Test
    void bad_entries_of_a_set_are_put_aside_and_a_repeated_id_is_told() throws IOException {
        var read = read("""
            {"w_honesty_thrift_honesty-thrift-1": "Q1",
             "w_honesty_thrift_honesty-thrift-1": "Q1 again",
             "no pair": "Q2",
             "w_honesty_thrift_thrift-honesty-1": "Q3",
             "w_honesty_thrift_honesty-thrift-2": {"nested": ["Q4"]},
             "w_honesty_thrift_honesty-thrift-3": "  ",
             "w_honesty_thrift_honesty-thrift-4": "a\\u0000b",
             "w_thrift_candour_thrift-candour-5": "Q5"}\
            """);

        assertThat(read.questions()).extracting(ImportedQuestion::text).containsExactly("Q1", "Q5");
        assertThat(read.quarantined())
                .extracting(QuarantinedRow::line, QuarantinedRow::cause)
                .containsExactly(
                        tuple(2, QuarantineCause.DUPLICATE_ID),
                        tuple(3, QuarantineCause.NO_PAIR_IN_ID),
                        tuple(4, QuarantineCause.NO_PAIR_IN_ID),
                        tuple(5, QuarantineCause.UNREADABLE),
                        tuple(6, QuarantineCause.EMPTY_QUESTION),
                        tuple(7, QuarantineCause.NUL_CHARACTER));
        assertThat(read.quarantinedByCause())
                .contains(new QuarantinedRows("no_pair_in_id", 2), new QuarantinedRows("duplicate_id", 1));
        assertThat(read.quarantined().getFirst().told())
                .endsWith("questions: line 2: its id is that of an earlier row");
    }

    @Test
    void json_lines_carry_every_column_and_a_broken_line_breaks_no_other() throws IOException {
        var read = read("""
            {"question": "Q1", "value1": "Honesty", "value2": "merit", "id": "a", "generator": "me", "nudge": "value1", "description2": "earned", "category2": "Work", "value1_anchors": %s, "value2_anchors": %s, "note": 1}

            {"question": "Q2", "value1": "honesty"
            {"question": "Q3", "value1": "honesty", "value1": "thrift", "value2": "merit"}
            ["question"]
            {"question": 4, "value1": "honesty", "value2": "merit"}
            {"question": "Q5", "value1": "honesty", "value2": "thrift", "nudge": null}
            """.formatted(anchors("a", 7), anchors("b", 7)));

        assertThat(read.questions()).extracting(ImportedQuestion::text).containsExactly("Q1", "Q5");
        var first = read.questions().getFirst();
        assertThat(first.source()).isEqualTo(new ImportSource("a", "me", 1));
        assertThat(first.nudge()).isEqualTo(Nudge.VALUE1);
        assertThat(first.rubric().orElseThrow().getValue2Anchors()).hasSize(7).contains("b6");
        assertThat(first.pair().getValue1().getName()).isEqualTo("honesty");
        assertThat(first.pair().getValue1().getDescription()).isEqualTo("telling it");
        assertThat(first.pair().getValue2().getCategory()).isEqualTo("Work");
        assertThat(first.pair().getValue2().getCategorySource()).isEqualTo(CategorySource.GIVEN);
        assertThat(read.questions().getLast().source().getLine()).isEqualTo(7);
        assertThat(read.quarantined())
                .extracting(QuarantinedRow::line, QuarantinedRow::cause)
                .containsExactly(
                        tuple(3, QuarantineCause.UNREADABLE),
                        tuple(4, QuarantineCause.UNREADABLE),
                        tuple(5, QuarantineCause.UNREADABLE),
                        tuple(6, QuarantineCause.UNREADABLE));
        assertThat(read.quarantined().get(1).reason()).contains("Duplicate field 'value1'");
        assertThat(read.notes()).containsExactly("not used: note");
    }

    @Test
    void csv_has_columns_in_any_order_cells_over_several_lines_and_anchors_between_bars() throws IOException {
        var anchors = IntStream.range(0, 7).mapToObj(n -> "does " + n).collect(Collectors.joining(" | "));

        var read = read("\uFEFFvalue2,Question,value1,NUDGE,value1_anchors,value2_anchors,remark\r\n"
                + "thrift,\"Should I,\r\nor not?\",honesty,Neutral," + anchors + "," + anchors + ",x\r\n"
                + "thrift,Q2,honesty,,,,\r\n"
                + "thrift,Q3\r\n"
                + "thrift,Q4,honesty,value1,a|b,,\r\n");

        assertThat(read.questions())
                .extracting(ImportedQuestion::text, ImportedQuestion::nudge)
                .containsExactly(tuple("Should I,\nor not?", Nudge.NEUTRAL), tuple("Q2", Nudge.UNSPECIFIED));
        assertThat(read.questions().getFirst().rubric().orElseThrow().getValue1Anchors())
                .containsExactly("does 0", "does 1", "does 2", "does 3", "does 4", "does 5", "does 6");
        assertThat(read.quarantined())
                .extracting(QuarantinedRow::line, QuarantinedRow::cause, QuarantinedRow::reason)
                .containsExactly(
                        tuple(5, QuarantineCause.UNREADABLE, "has 2 cells, but the header names 7"),
                        tuple(6, QuarantineCause.BAD_RUBRIC, "value1_anchors has 2 anchors, not 7"));
        assertThat(read.notes()).containsExactly("not used: remark");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"question\":\"Q\",\"value1\":\"honesty\"}; MISSING_FIELD; has no value2",
                "{\"value1\":\"honesty\",\"value2\":\"thrift\"}; MISSING_FIELD; has no question",
                "{\"question\":\" \",\"value1\":\"honesty\",\"value2\":\"thrift\"}; EMPTY_QUESTION; its question is"
                        + " empty",
                "{\"question\":\"Q\",\"value1\":\"honesty\",\"value2\":\" Honesty \"}; SAME_VALUE_TWICE;"
                        + " value1 and value2 are the same",
                "{\"question\":\"Q\",\"value1\":\"honesty\",\"value2\":\"thrift\",\"nudge\":\"up\"}; UNKNOWN_NUDGE;"
                        + " 'its nudge is none of neutral, value1, value2, unspecified'",
                "{\"question\":\"Q\",\"value1\":\"honesty\",\"value2\":\"thrift\",\"value1_anchors\":[\"a\"]};"
                        + " BAD_RUBRIC; 'value1_anchors has 1 anchors, not 7'",
                "{\"question\":\"Q\",\"value1\":\"h\\u0000\",\"value2\":\"thrift\"}; NUL_CHARACTER; holds a NUL"
                        + " character",
            })
    void a_row_that_cannot_be_asked_is_put_aside_with_cause_and_reason(String row, QuarantineCause cause, String reason)
            throws IOException {
        var read = read(ROW.formatted("", "") + "\n" + row + "\n");

        assertThat(read.questions()).hasSize(1);
        assertThat(read.quarantined())
                .extracting(QuarantinedRow::line, QuarantinedRow::cause, QuarantinedRow::reason)
                .containsExactly(tuple(2, cause, reason));
    }

    @Test
    void a_nul_byte_costs_its_own_row_only() throws IOException {
        var read = read("question,value1,value2\nQ\0,honesty,thrift\nQ2,honesty,thrift\n");

        assertThat(read.questions()).extracting(ImportedQuestion::text).containsExactly("Q2");
        assertThat(read.quarantined())
                .extracting(QuarantinedRow::line, QuarantinedRow::cause)
                .containsExactly(tuple(2, QuarantineCause.NUL_CHARACTER));
    }

    @Test
    void a_question_may_have_32_kilobytes_and_not_one_more() throws IOException {
        var longest = "x".repeat(32 * 1024);

        var read = read(row(longest) + "\n" + row(longest + "y") + "\n" + row("ä".repeat(16 * 1024 + 1)));

        assertThat(read.questions()).extracting(ImportedQuestion::text).containsExactly(longest);
        assertThat(read.quarantined())
                .extracting(QuarantinedRow::reason)
                .containsOnly("question is longer than 32768 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "just words\\n"
                        + "and more; is none of the formats: a JSON object of id and prompt, JSON Lines, or CSV with a"
                        + " header that names question, value1 and value2",
                "[{\"question\": \"Q\"}]; is a JSON list; put each object on a line of its own, without the brackets",
                "question,value1\\nQ,honesty; line 1: there is no column value2",
                "question,value1,value2,value1\\nQ,a,b,c; line 1: a column has no name or occurs twice",
                "question,value1,value2\\n"
                        + "Q,a,b\\n"
                        + "\"open,a,b; line 3: not readable as CSV from here: a quote is not closed, or text follows one",
                "{\"id\": \"p\",\\n \"id; line 2: not readable as JSON:",
                "{}; holds no question",
                "question,value1,value2\\n; holds no question",
                "question,value1,value2\\n"
                        + "Q,a,a\\n"
                        + "; no question can be used; of 1 rows the first: line 2: value1 and value2 are the same",
            })
    void a_file_that_cannot_be_used_is_refused_in_one_line(String line) {
        var at = line.indexOf(';');
        var content = line.substring(0, at).replace("\\n", "\n");
        var message = line.substring(at + 1).strip();

        assertThatThrownBy(() -> read(content))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("scenarios " + folder.resolve("questions") + ": " + message);
    }

    @Test
    void meanings_that_cannot_be_read_are_refused_and_not_passed_over() throws IOException {
        write("values.json", "{\"honesty\": \"a\", \"honesty\": \"b\"}");

        assertThatThrownBy(() -> read("{\"w_honesty_thrift_honesty-thrift-1\": \"Q\"}"))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("values.json: line 1: not readable as JSON: Duplicate field 'honesty'");
    }

    @Test
    void a_file_of_200_megabytes_is_refused_by_its_size_before_it_is_read() throws IOException {
        var file = folder.resolve("questions");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }

        assertThatThrownBy(() -> new QuestionFile(TAXONOMY, BY_LETTER).read(file))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("has 209715200 bytes, more than the 64 MiB that are read");
    }

    @Test
    void the_id_of_a_set_follows_from_what_is_asked_and_from_nothing_else() throws IOException {
        var once = read(row("Q1") + "\n" + row("Q2")).contentId();

        assertThat(read("\n" + row("Q1") + "\n\n" + row("Q2") + "\n{}\n").contentId())
                .isEqualTo(once)
                .startsWith("q-");
        assertThat(read(row("Q2") + "\n" + row("Q1")).contentId()).isNotEqualTo(once);
        assertThat(read(row("Q1") + "\n" + row("Q3")).contentId()).isNotEqualTo(once);
        assertThat(read(row("Q1") + "\n" + ROW.formatted("2", ", \"nudge\": \"value2\""))
                        .contentId())
                .isNotEqualTo(once);
        assertThat(ImportedQuestions.NONE.contentId()).isEmpty();
    }

    private static String row(String question) {
        return "{\"question\": \"" + question + "\", \"value1\": \"honesty\", \"value2\": \"thrift\"}";
    }

    private static String anchors(String word, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "\"" + word + n + "\"")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private ImportedQuestions read(String content) throws IOException {
        return new QuestionFile(TAXONOMY, BY_LETTER).read(write("questions", content));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
