package dev.specstress.inputs.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.text.InputText;
import dev.specstress.schemas.Clause;
import dev.specstress.schemas.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms in which people write specs. */
class SpecFormsTest {

    @Test
    void an_admonition_ends_where_its_indentation_does() {
        var section = only("""
                # Rules
                Be kind.
                !!! meta "Commentary"
                    Kindness is hard.

                    And rare.
                Never lie.

                !!! note "Why we say this"
                    Because.

                !!! example
                    User: hello
                """);

        assertThat(clauses(section)).containsExactly("Be kind.", "Never lie.");
        assertThat(section.getCommentary())
                .containsExactly("Kindness is hard. And rare.", "Why we say this", "Because.");
        assertThat(section.getExamples()).containsExactly("User: hello");
    }

    @Test
    void a_footnote_is_commentary_of_the_section_that_refers_to_it() {
        var sections = sections("""
                # Rules
                ## One
                Be kind[^k]. Always.
                ## Two
                Never lie[^gone].

                [^k]: Kindness is a choice.
                [^unused]: Nobody points here.
                """);

        assertThat(clauses(sections.get(1))).containsExactly("Be kind.", "Always.");
        assertThat(sections.get(1).getCommentary()).containsExactly("Kindness is a choice.");
        assertThat(clauses(sections.get(2))).containsExactly("Never lie.");
        assertThat(sections.get(2).getCommentary()).containsExactly("Nobody points here.");
    }

    @Test
    void an_item_is_one_clause_and_what_stands_below_it_is_read_like_any_block() {
        var section = only("""
                # Rules
                Do this:

                - **Kind**: be kind. Be it always.

                    So we say. And mean it.

                    > An aside.

                    ```
                    code
                    ```

                    1. nested
                - Last.
                """);

        assertThat(clauses(section))
                .containsExactly(
                        "Do this:", "Kind: be kind. Be it always.", "So we say.", "And mean it.", "nested", "Last.");
        assertThat(section.getCommentary()).containsExactly("An aside.");
        assertThat(section.getExamples()).containsExactly("code\n");
    }

    @Test
    void a_table_row_is_a_clause_unless_an_example_announces_the_table() {
        var section = only("""
                # Rules
                | request | answer |
                |---|---|
                | **medical** | refuse |

                Example: a table

                | user | model |
                |---|---|
                | hi | hello |
                """);

        assertThat(clauses(section)).containsExactly("medical | refuse");
        assertThat(section.getCommentary()).containsExactly("request | answer");
        assertThat(section.getExamples()).containsExactly("Example: a table", "user | model hi | hello");
    }

    @Test
    void what_an_example_announces_ends_with_the_next_paragraph() {
        var section = only("""
                # Rules
                Examples of rude words are not examples.

                **Example 2 (bad):** a talk

                > User: hi

                > Model: go away

                Be kind.

                > An aside.
                """);

        assertThat(clauses(section)).containsExactly("Examples of rude words are not examples.", "Be kind.");
        assertThat(section.getExamples()).containsExactly("Example 2 (bad): a talk", "User: hi", "Model: go away");
        assertThat(section.getCommentary()).containsExactly("An aside.");
    }

    @Test
    void html_is_markup_its_words_bind_nobody_and_comments_are_gone() {
        var section = only(
                "# Rules\nBe <b>kind</b>.<br>Never lie.<!-- hm -->\n\n<div>\nAside <i>text</i>\n</div>\n\n<!-- a\nnote -->\n");

        assertThat(clauses(section)).containsExactly("Be kind.", "Never lie.");
        assertThat(section.getCommentary()).containsExactly("Aside text");
    }

    @Test
    void front_matter_is_no_part_of_the_spec_and_lines_keep_their_numbers() {
        assertThat(only("---\ntitle: Rules\ntags:\n  - a\n---\n# Rules\nBe kind.\n")
                        .getTitle())
                .isEqualTo("Rules");
        assertThatThrownBy(() -> sections("---\ntitle: x\n---\n# A {#a}\nB.\n# C {#a}\n"))
                .hasMessageContaining("line 6: section id a occurs twice, first in line 4");
    }

    @Test
    void text_before_the_first_heading_is_a_section_of_its_own() {
        assertThat(sections("Be kind.\n\n# Rules\nNever lie.\n"))
                .extracting(Section::getSectionId)
                .containsExactly("untitled", "rules");
    }

    @Test
    void an_id_made_up_never_takes_an_authors_id() {
        assertThat(sections("# Kind\nA rule.\n# Other {#kind}\nB rule.\n"))
                .extracting(Section::getSectionId)
                .containsExactly("kind-2", "kind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'# A\\nBe kind.\\n```\\ncode\\n# B\\n' | line 3: a code fence is opened and never closed",
                "'# A\\nBe kind.\\n\\n<!-- x\\n# B\\n' | line 4: <!-- is opened and never closed",
                "'# Examples\\nBe kind.\\n' | no rule found",
            })
    void what_would_lose_rules_is_refused_with_its_line(String text, String message) {
        assertThatThrownBy(() -> sections(text.replace("\\n", "\n")))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining(message);
    }

    @Test
    void plain_text_with_numbered_titles_has_their_sections() {
        var sections = sections("""
                HOUSE RULES

                1. Honesty

                Never lie. Say when
                you do not know.

                1.1 White lies

                Not even small ones:

                1. to friends
                2. to strangers

                2. Kindness
                Be kind.
                """);

        assertThat(sections)
                .extracting(Section::getTitle, Section::getSectionId, Section::getLevel)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("HOUSE RULES", "house-rules", 1),
                        org.assertj.core.groups.Tuple.tuple("1. Honesty", "house-rules/honesty", 2),
                        org.assertj.core.groups.Tuple.tuple("1.1 White lies", "house-rules/honesty/white-lies", 3),
                        org.assertj.core.groups.Tuple.tuple("2. Kindness", "house-rules/kindness", 2));
        assertThat(clauses(sections.get(1))).containsExactly("Never lie.", "Say when you do not know.");
        assertThat(clauses(sections.get(2))).containsExactly("Not even small ones:", "to friends", "to strangers");
        assertThat(clauses(sections.get(3))).containsExactly("Be kind.");
    }

    @Test
    void plain_text_with_capitals_or_underlined_titles_has_their_sections() {
        assertThat(sections("HONESTY\n\n    Never lie.\n\nKINDNESS\n\n    Be kind.\n"))
                .extracting(SpecFormsTest::clauses)
                .containsExactly(List.of("Never lie."), List.of("Be kind."));
        assertThat(sections("Honesty\n*******\nNever lie.\n\nKindness\n========\nBe kind.\n"))
                .extracting(Section::getTitle)
                .containsExactly("Honesty", "Kindness");
    }

    @Test
    void plain_text_without_a_title_is_one_section() {
        assertThat(clauses(only("Be kind. Never lie.\n\n\u2022 Be brief\n\u2022 Be calm\n")))
                .containsExactly("Be kind.", "Never lie.", "Be brief", "Be calm");
        assertThat(clauses(only("1. Be kind\n\n2. Be brief\n\n3. Be calm\n")))
                .containsExactly("Be kind", "Be brief", "Be calm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Use e.g. The Times. Then stop. | 2",
                "He is in the U.S. Government now. Go. | 2",
                "He left the U.S. The rest stayed. | 2",
                "Pay 3.5 dollars. See No. 5. | 2",
                "'\"Really?\" he asked. \"Yes.\" She left.' | 3",
                "'Say \"I cannot. Ask a lawyer.\" and stop. Then go.' | 2",
                "(First this. Then that.) Next. | 2",
                "Is it? yes it is. | 1",
                "Dr. Smith vs. Jones. Go. | 2",
                "Wow!! Really?! No. | 3",
                "Use `a.b. C`. Then `d`. | 2",
                "He said \u201CGo. Now.\u201D Then left. | 2",
                "An open ( bracket. Ends. | 2",
            })
    void sentences_end_where_readers_end_them(String paragraph, int sentences) {
        assertThat(clauses(only("# A\n" + paragraph + "\n"))).hasSize(sentences);
    }

    private static List<Section> sections(String text) {
        return new SpecParser().parse("s", new InputText("spec", "s", text)).getSections();
    }

    private static Section only(String text) {
        var sections = sections(text);
        assertThat(sections).hasSize(1);
        return sections.getFirst();
    }

    private static List<String> clauses(Section section) {
        return section.getClauses().stream().map(Clause::getText).toList();
    }
}
