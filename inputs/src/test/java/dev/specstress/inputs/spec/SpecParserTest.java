package dev.specstress.inputs.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.demo.DemoCampaign;
import dev.specstress.inputs.text.InputText;
import dev.specstress.schemas.Clause;
import dev.specstress.schemas.Section;
import dev.specstress.schemas.Spec;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecParserTest {
    private final SpecParser parser = new SpecParser();

    @Test
    void headings_make_a_tree_with_the_authors_ids_and_authority() {
        var spec = parse("s", """
                # Title
                ## Honesty {#honesty authority=user}
                Never lie.
                ### White lies {#white_lies authority=guideline}
                Not even small ones.
                ## Privacy {#privacy authority=root}
                Keep secrets.
                """);

        assertThat(spec.getSections())
                .extracting(Section::getSectionId, Section::getParentId, Section::getAuthority, Section::getLevel)
                .containsExactly(
                        tuple("title", null, null, 1),
                        tuple("honesty", "title", "user", 2),
                        tuple("white_lies", "honesty", "guideline", 3),
                        tuple("privacy", "title", "root", 2));
    }

    @Test
    void a_heading_without_an_id_gets_one_from_its_path_and_repeated_ones_are_told_apart() {
        var spec = parse("s", "# Rules\n## Be kind!\nA.\n## Be kind!\nB.\n");

        assertThat(spec.getSections())
                .extracting(Section::getSectionId)
                .containsExactly("rules", "rules/be-kind", "rules/be-kind-2");
    }

    @Test
    void each_sentence_and_each_list_item_is_a_clause_without_markup() {
        var spec = parse("s", """
                # Rules
                Never **lie**. Say `I do not know`
                when you [do not](http://x).

                - Be brief. Or try.
                - Be kind:
                  1. to people
                """);

        assertThat(clauses(spec))
                .containsExactly(
                        "Never lie.",
                        "Say I do not know when you do not.",
                        "Be brief. Or try.",
                        "Be kind:",
                        "to people");
    }

    @Test
    void commentary_and_examples_bind_nobody() {
        var spec = parse("s", """
                # Rules
                Be kind.

                > Kindness is hard.

                **Example**: a hard day

                > User: I failed.

                ```
                Must not be a clause.
                ```
                """);

        var section = spec.getSections().getFirst();
        assertThat(clauses(spec)).containsExactly("Be kind.");
        assertThat(section.getCommentary()).containsExactly("Kindness is hard.");
        assertThat(section.getExamples())
                .containsExactly("Example: a hard day", "User: I failed.", "Must not be a clause.\n");
    }

    @Test
    void a_clause_keeps_its_id_when_others_move_and_changes_it_with_its_words() {
        var before = parse("s", "# R\nBe kind. Be brief.\n");
        var moved = parse("s", "# R\nBe BRIEF! Be kind.\n");
        var changed = parse("s", "# R\nBe kinder. Be brief.\n");

        assertThat(clauseId(moved, "Be BRIEF!")).isEqualTo(clauseId(before, "Be brief."));
        assertThat(clauseId(changed, "Be kinder.")).isNotEqualTo(clauseId(before, "Be kind."));
        assertThat(moved.getSpecId()).isNotEqualTo(before.getSpecId());
    }

    @Test
    void the_same_clause_twice_in_a_section_has_two_ids() {
        var spec = parse("s", "# R\nBe kind. Be kind.\n");

        assertThat(spec.getSections().getFirst().getClauses())
                .extracting(Clause::getClauseId)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void a_file_without_a_rule_is_refused_with_the_reason() {
        for (var text : List.of("", "---", "# Only a heading\n\n> and commentary", "# Examples\n\nBe kind.")) {
            assertThatThrownBy(() -> parse("empty.md", text))
                    .isInstanceOf(UserErrorException.class)
                    .hasMessageStartingWith("spec empty.md: no rule found");
        }
    }

    @Test
    void a_section_id_given_twice_is_refused_by_name() {
        assertThatThrownBy(() -> parse("s.md", "# A {#x}\nOne.\n# B {#x}\nTwo.\n"))
                .isInstanceOf(UserErrorException.class)
                .hasMessage("spec s.md: line 3: section id x occurs twice, first in line 1; ids must be unique");
    }

    @Test
    void the_built_in_spec_has_at_least_sixty_clauses_in_sections_with_authority() {
        var spec = parse("lantern", DemoCampaign.spec());

        assertThat(clauses(spec)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(spec.getSections().stream()
                        .filter(section -> !section.getClauses().isEmpty()))
                .allSatisfy(
                        section -> assertThat(section.getAuthority()).isIn("root", "developer", "user", "guideline"));
    }

    private Spec parse(String name, String text) {
        return parser.parse(name, new InputText("spec", name, text));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... parts) {
        return org.assertj.core.groups.Tuple.tuple(parts);
    }

    private static List<String> clauses(Spec spec) {
        return spec.getSections().stream()
                .flatMap(section -> section.getClauses().stream())
                .map(Clause::getText)
                .toList();
    }

    private static String clauseId(Spec spec, String text) {
        return spec.getSections().stream()
                .flatMap(section -> section.getClauses().stream())
                .filter(clause -> clause.getText().equals(text))
                .map(Clause::getClauseId)
                .findFirst()
                .orElseThrow();
    }
}
