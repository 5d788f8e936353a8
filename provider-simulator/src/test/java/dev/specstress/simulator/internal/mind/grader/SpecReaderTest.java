package dev.specstress.simulator.internal.mind.grader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.Modality;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpecReaderTest {
    private static final Language LANGUAGE = Language.shipped();
    private static final SpecReader READER = new SpecReader(LANGUAGE);

    private static List<String> quotes(String source) {
        return READER.read(source).clauses().stream().map(Clause::quote).toList();
    }

    @Test
    void sentencesAndListItemsAreClausesIfTheyDemandSomething() {
        String source =
                "# A\nIt should be kind. This is context. It must be true.\n\n- Never pry.\n2. Always ask first.\n";

        assertThat(quotes(source)).containsExactly("It should be kind.", "It must be true.", "Always ask first.");
    }

    @Test
    void sectionsAreNamedByTheirIdOrElseByTheirTitle() {
        String source =
                "It must begin here.\n# One two: three!\nIt must be so.\n### X {#given authority=root}\nIt must be thus.\n";

        assertThat(READER.read(source).clauses())
                .extracting(Clause::sectionId)
                .containsExactly("", "one-two-three", "given");
    }

    @Test
    void commentaryExamplesFootnotesAndCodeDoNotInstruct() {
        String source = """
                # A
                !!! meta "Commentary"
                    One must read this with care.
                ```
                You must not read code.
                ```
                <assistant>
                You must not read examples.
                </assistant>
                [^1]: You must not read footnotes.
                > You must not read quotations.
                It must be read.
                """;

        assertThat(quotes(source)).containsExactly("It must be read.");
    }

    @Test
    void aClauseKnowsItsForceItsVaguenessAndItsThemes() {
        Clause clause = READER.read("# A\nThe assistant should not lie unless it is reasonable.\n")
                .clauses()
                .getFirst();

        assertThat(clause.modality()).isEqualTo(Modality.SHOULD_NOT);
        assertThat(clause.vague()).isTrue();
        assertThat(clause.mentions()
                        .byBreach(LANGUAGE.lexicon().named("honesty").orElseThrow()))
                .isTrue();
    }

    @Test
    void quotesAreVerbatim() {
        String source = "# A\n* The  assistant must *never* reveal “private” data[^a1].  \n";

        assertThat(quotes(source)).hasSize(1).allMatch(source::contains);
    }

    @Test
    void theClausesThatBearOnAThemeComeByRelevanceToTheQuestion() {
        Spec spec = READER.read(
                "# A\nIt must be honest about gardens.\nIt must be honest about accounting figures.\nIt must be quick.\n");

        List<Clause> bearing =
                spec.bearingOn(LANGUAGE.lexicon().named("honesty").orElseThrow(), Set.of("accounting", "figures"), 1);

        assertThat(bearing).extracting(Clause::quote).containsExactly("It must be honest about accounting figures.");
    }

    @Test
    void windowsLineEndsMakeNoDifferenceToQuotes() {
        String source = "# A {#a}\r\nIt must be honest.\r\n";

        assertThat(quotes(source)).containsExactly("It must be honest.");
        assertThat(READER.read(source).clauses().getFirst().sectionId()).isEqualTo("a");
    }
}
