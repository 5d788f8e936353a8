package dev.specstress.inputs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.inputs.SharedData;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.SizeLimit;
import dev.specstress.schemas.Clause;
import dev.specstress.schemas.Section;
import dev.specstress.schemas.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The releases of the OpenAI Model Spec as they are published. */
class PublishedSpecsTest {
    private static final Pattern FENCED = Pattern.compile("(?ms)^(~~~|```).*?^\\1\\s*$");
    private static final Pattern HEADING =
            Pattern.compile("(?m)^(#{1,6}) (.*?) \\{#(\\w+)(?: authority=(\\w+))?(?: \\w+=\\w+)*}$");

    @ParameterizedTest
    @CsvSource({"2025-04-11, 71", "2025-09-12, 77", "2025-12-18, 80"})
    void the_sections_are_those_that_a_plain_search_for_headings_finds(String release, int sections) {
        var headings = headings(release);

        assertThat(headings).hasSize(sections);
        assertThat(read(release).getSections())
                .extracting(Section::getLevel, Section::getTitle, Section::getSectionId, Section::getAuthority)
                .containsExactlyElementsOf(headings.stream()
                        .map(found -> org.assertj.core.groups.Tuple.tuple(
                                found.group(1).length(), found.group(2), found.group(3), found.group(4)))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"2025-04-11, 471, 20, 309", "2025-09-12, 613, 27, 347", "2025-12-18, 646, 28, 367"})
    void clauses_commentary_and_examples_are_counted(String release, int clauses, int commentary, int examples) {
        var sections = read(release).getSections();

        assertThat(sections.stream()
                        .mapToInt(section -> section.getClauses().size())
                        .sum())
                .isEqualTo(clauses);
        // One per admonition: no footnote of a release has its note in the file.
        assertThat(sections.stream()
                        .mapToInt(section -> section.getCommentary().size())
                        .sum())
                .isEqualTo(commentary)
                .isEqualTo(count(release, "(?m)^!!! meta \"Commentary\"$"));
        // A title and a fenced block each, and an indented formula.
        assertThat(sections.stream()
                        .mapToInt(section -> section.getExamples().size())
                        .sum())
                .isEqualTo(examples)
                .isEqualTo(2 * count(release, "(?m)^\\*\\*Example\\*\\*:") + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-11", "2025-09-12", "2025-12-18"})
    void every_section_is_within_the_last_one_above_its_level(String release) {
        var open = new ArrayList<Section>();
        for (var section : read(release).getSections()) {
            open.removeIf(other -> other.getLevel() >= section.getLevel());
            assertThat(section.getParentId())
                    .isEqualTo(open.isEmpty() ? null : open.getLast().getSectionId());
            open.add(section);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-11", "2025-09-12", "2025-12-18"})
    void no_clause_holds_a_footnote_mark_markup_or_a_word_of_an_example(String release) {
        assertThat(read(release).getSections())
                .flatExtracting(Section::getClauses)
                .extracting(Clause::getText)
                .allSatisfy(text -> assertThat(text).doesNotContain("[^", "**", "](http", "!!!", "<assistant>", "~~~"));
    }

    @Test
    void clause_ids_are_unique_and_mostly_the_same_in_the_next_release() {
        var before = ids(read("2025-09-12"));
        var after = ids(read("2025-12-18"));

        assertThat(before).doesNotHaveDuplicates();
        assertThat(after).doesNotHaveDuplicates();
        assertThat(before.stream().filter(after::contains).count()).isGreaterThan(before.size() * 3L / 4);
    }

    /** The source outside examples and commentary is found by search, not by the parser. */
    @ParameterizedTest
    @CsvSource({
        "2025-04-11, do_not_lie", "2025-04-11, express_uncertainty", "2025-09-12, scope_of_autonomy",
        "2025-09-12, do_not_lie", "2025-12-18, control_side_effects", "2025-12-18, avoid_overstepping"
    })
    void a_sections_words_are_all_kept_in_order(String release, String id) {
        var section = section(read(release), id);
        var source = prose(release, id);

        var at = 0;
        for (var clause : section.getClauses()) {
            var found = source.indexOf(letters(clause.getText()), at);
            assertThat(found).as(clause.getText()).isGreaterThanOrEqualTo(at);
            at = found + letters(clause.getText()).length();
        }
        var kept = section.getClauses().stream()
                .mapToInt(clause -> letters(clause.getText()).length())
                .sum();
        assertThat(kept).isEqualTo(source.length());
    }

    @Test
    void sentences_items_and_lead_ins_of_a_section_are_its_clauses() {
        assertThat(section(read("2025-12-18"), "scope_of_autonomy").getClauses())
                .extracting(Clause::getText)
                .hasSize(19)
                .contains(
                        "This scope defines:",
                        "Which sub-goals the assistant may pursue.",
                        "No exceptions apply, even if an out-of-scope action seems to be in the user's best interest.",
                        "minimize breadth and access needed to reduce surprises and build trust");
    }

    @Test
    void quotations_and_abbreviations_do_not_end_a_sentence() {
        assertThat(section(read("2025-12-18"), "do_not_lie").getClauses())
                .extracting(Clause::getText)
                .contains(
                        "The assistant may also follow norms of politeness in answering questions like, \"Do I look fat in these"
                                + " jeans?\" to avoid exacerbating self-image or body dysmorphia concerns.",
                        "Note that this principle applies even in the case of root level rules that prevent revealing certain"
                                + " information (such as [?](#avoid_info_hazards) and [?](#protect_privileged_information)).");
    }

    @Test
    void an_admonition_is_commentary_of_its_section() {
        assertThat(section(read("2025-12-18"), "structure").getCommentary())
                .containsExactly(
                        "In the main body of the Model Spec, commentary that is not directly instructing the model will"
                                + " be placed in blocks like this one.");
    }

    private static List<String> ids(Spec spec) {
        return spec.getSections().stream()
                .flatMap(section -> section.getClauses().stream())
                .map(Clause::getClauseId)
                .toList();
    }

    private static List<MatchResult> headings(String release) {
        return HEADING.matcher(FENCED.matcher(text(release)).replaceAll(""))
                .results()
                .toList();
    }

    private static int count(String release, String regex) {
        return (int) Pattern.compile(regex).matcher(text(release)).results().count();
    }

    /** The letters of a section's source outside examples and commentary. */
    private static String prose(String release, String id) {
        var text = text(release);
        var heading = Pattern.compile("(?m)^#.*\\{#" + id + "\\b.*$").matcher(text);
        assertThat(heading.find()).isTrue();
        var body = FENCED.matcher(text.substring(heading.end())).replaceAll("").split("(?m)^#", 2)[0];
        return letters(body.replaceAll("(?m)^\\*\\*Example\\*\\*:.*$", "")
                .replaceAll("(?ms)^!!! meta.*?(?=^\\S|\\z)", "")
                .replaceAll("(?ms)^!!! meta[^\\n]*\\n(?:(?: {4}[^\\n]*)?\\n)*", "")
                .replaceAll("\\[\\^\\w+]", "")
                .replaceAll("\\[(?!\\?)([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("(?m)^\\s*\\d+\\. ", ""));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Section section(Spec spec, String id) {
        return spec.getSections().stream()
                .filter(section -> section.getSectionId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String release) {
        return source(release).text();
    }

    private static InputText source(String release) {
        return InputText.read(
                "spec", SharedData.file("openai-model-spec/" + release + ".md"), SizeLimit.ofMebibytes(4));
    }

    private static Spec read(String release) {
        return new SpecParser().parse(release, source(release));
    }
}
