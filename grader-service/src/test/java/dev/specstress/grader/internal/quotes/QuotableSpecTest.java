package dev.specstress.grader.internal.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.specstress.schemas.Clause;
import dev.specstress.schemas.QuoteCheck;
import dev.specstress.schemas.Section;
import dev.specstress.schemas.Spec;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotableSpecTest {
    private static final String LIMITS =
            "When a developer's limits rule out a request, the assistant must tell the user that it cannot help with that"
                    + " request here.";
    private static final String NAMES =
            "The assistant must use the name and the pronouns that a user gives for themselves throughout the conversation.";

    private final QuotableSpec spec = new QuotableSpec(new Spec(
            "x-1",
            "demo",
            List.of(
                    section("authority", null, List.of(clause("authority.1", "The higher authority always wins."))),
                    section(
                            "developers",
                            "authority",
                            List.of(
                                    clause("developers.1", "Keep to the **language** that a developer sets."),
                                    clause("developers.2", LIMITS),
                                    clause("developers.3", "Never lie."))),
                    Section.newBuilder()
                            .setSectionId("users")
                            .setTitle("What users may ask of us")
                            .setLevel(2)
                            .setClauses(List.of(
                                    clause("users.1", NAMES),
                                    clause("users.2", "Answer every question - or say which one stays \"open\".")))
                            .setCommentary(List.of("A person can shape a conversation without owning it."))
                            .setExamples(List.of("I can only help with cooking here."))
                            .build()),
            "the source"));

    private static Clause clause(String id, String text) {
        return new Clause(id, text);
    }

    private static Section section(String id, String parent, List<Clause> clauses) {
        return Section.newBuilder()
                .setSectionId(id)
                .setParentId(parent)
                .setTitle("About " + id)
                .setLevel(2)
                .setClauses(clauses)
                .build();
    }

    @Test
    void aVerbatimClauseOfTheCitedSectionIsVerified() {
        QuoteFinding finding = spec.check("developers", LIMITS);

        assertThat(finding.check()).isEqualTo(QuoteCheck.VERIFIED);
        assertThat(finding.clauseId()).contains("developers.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the assistant must tell the user",
                "\"the assistant must tell the user\"",
                "  the assistant\n  must\ttell\u00A0the user ",
                "\u201Cthe assistant must tell the user.\u201D",
                "**the assistant must** _tell_ the `user`",
                "the assistant must tell the user,",
                "When a developer\u2019s limits rule out a request",
                "- When a developer's limits rule out a request",
                "> When a developer's limits rule out a request",
                "the assis\u00ADtant must tell the\u200B user",
            })
    void typographySpaceAndMarkdownAreSetAside(String quote) {
        assertThat(spec.check("developers", quote))
                .isEqualTo(new QuoteFinding(QuoteCheck.VERIFIED, java.util.Optional.of("developers.2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Answer every question \u2014 or say which one stays \u00ABopen\u00BB",
                "Answer every question\u2013or say which one stays \u201Copen\u201D.",
                "Answer every question - or say which one stays \"open\"",
            })
    void dashesAndQuotationMarksOfAnyKindAreTheSame(String quote) {
        assertThat(spec.check("users", quote).check()).isEqualTo(QuoteCheck.VERIFIED);
    }

    /** The grader copies from the source; clauses hold what a Markdown reader makes of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "the assistant [must tell the user](#telling) that it cannot",
                "the assistant must tell [the user][who] that it cannot",
                "the assistant must tell the user[^1] that it cannot",
                "When a developer\\'s limits rule out a request\\, the assistant",
            })
    void linksFootnotesAndEscapesOfTheSourceAreSetAside(String quote) {
        assertThat(spec.check("developers", quote))
                .isEqualTo(new QuoteFinding(QuoteCheck.VERIFIED, java.util.Optional.of("developers.2")));
    }

    @Test
    void emphasisInTheSpecItselfDoesNotHideAClause() {
        assertThat(spec.check("developers", "Keep to the language that").clauseId())
                .contains("developers.1");
    }

    @Test
    void aQuoteOverTwoClausesCountsForTheOneItHasMostOf() {
        QuoteFinding finding = spec.check(
                "developers", "developer sets. When a developer's limits rule out a request, the assistant must tell");

        assertThat(finding.check()).isEqualTo(QuoteCheck.VERIFIED);
        assertThat(finding.clauseId()).contains("developers.2");
    }

    @Test
    void twoListItemsQuotedWithTheirMarkersAreVerified() {
        assertThat(spec.check(
                                "developers",
                                "- Keep to the language that a developer sets.\n- When a developer's limits rule out")
                        .check())
                .isEqualTo(QuoteCheck.VERIFIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When a developer's limits rule out a request ... it cannot help with that",
                "When a developer's limits rule out a request, \u2026 cannot help with that",
                "When a developer's limits rule out a request [...] cannot help with that request here.",
                "...When a developer's limits rule out a request...",
            })
    void anEllipsisMayLeaveWordsOut(String quote) {
        assertThat(spec.check("developers", quote))
                .isEqualTo(new QuoteFinding(QuoteCheck.VERIFIED, java.util.Optional.of("developers.2")));
    }

    @Test
    void piecesInTheWrongOrderAreNotVerified() {
        assertThat(spec.check("developers", "it cannot help with that ... When a developer's limits rule out")
                        .check())
                .isNotIn(QuoteCheck.VERIFIED, QuoteCheck.WRONG_SECTION);
    }

    @Test
    void aQuoteFromAnotherSectionIsVerbatimInTheWrongPlace() {
        assertThat(spec.check("developers", NAMES))
                .isEqualTo(new QuoteFinding(QuoteCheck.WRONG_SECTION, java.util.Optional.of("users.1")));
    }

    @Test
    void aQuoteUnderASectionThatDoesNotExistIsInTheWrongSection() {
        assertThat(spec.check("no_such_section", NAMES).check()).isEqualTo(QuoteCheck.WRONG_SECTION);
    }

    @Test
    void citingTheEnclosingSectionIsEnough() {
        assertThat(spec.check("authority", LIMITS).check()).isEqualTo(QuoteCheck.VERIFIED);
    }

    @Test
    void citingAnEnclosedSectionForItsParentsClauseIsNot() {
        assertThat(spec.check("developers", "The higher authority always wins.").check())
                .isEqualTo(QuoteCheck.WRONG_SECTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A person can shape a conversation without owning it.",
                "I can only help with cooking here.",
                "What users may ask of us"
            })
    void whatBindsNobodyIsVerifiedWithoutAClause(String quote) {
        assertThat(spec.check("users", quote))
                .isEqualTo(new QuoteFinding(QuoteCheck.VERIFIED, java.util.Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The assistant should use the name and pronouns that a user gives throughout the conversation. | users.1",
                "When developer limits rule out a request, the assistant must tell the user it cannot help here. | developers.2",
                "when a developer's limits rule out a request, the assistant must tell the user | developers.2",
            })
    void aNearQuoteIsAParaphraseOfItsClause(String quote, String clauseId) {
        assertThat(spec.check("users", quote))
                .isEqualTo(new QuoteFinding(QuoteCheck.PARAPHRASED, java.util.Optional.of(clauseId)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The assistant must never discuss the weather with strangers on Tuesdays.",
                "",
                "   ",
                "\"...\"",
                "must",
                "the user",
                "-",
                "***",
                "the assistant must tell ... user",
                "sistant must tell the us",
                "\uD83D\uDE00 \uD83D",
            })
    void whatStandsNowhereOrSaysNothingIsNotFound(String quote) {
        assertThat(spec.check("developers", quote)).isEqualTo(QuoteFinding.NOT_FOUND);
    }

    @Test
    void aShortQuoteThatIsAWholeClauseIsVerified() {
        assertThat(spec.check("developers", "Never lie."))
                .isEqualTo(new QuoteFinding(QuoteCheck.VERIFIED, java.util.Optional.of("developers.3")));
    }

    @Test
    void changingOneWordOfAClauseEndsItsVerification() {
        String[] words = NAMES.split(" ");
        for (int at = 1; at < words.length - 1; at++) {
            String[] changed = words.clone();
            changed[at] = "zebra";
            assertThat(spec.check("users", String.join(" ", changed)).check())
                    .as("word %d", at)
                    .isEqualTo(QuoteCheck.PARAPHRASED);
        }
    }

    @Test
    void everyStretchOfThreeWordsOrMoreIsVerifiedInItsClause() {
        String[] words = NAMES.split(" ");
        for (int from = 0; from < words.length; from++) {
            for (int to = from + QuotableSpec.FEWEST_WORDS; to <= words.length; to++) {
                String stretch = String.join(" ", List.of(words).subList(from, to));
                assertThat(spec.check("users", stretch).clauseId()).as(stretch).contains("users.1");
            }
        }
    }

    @Test
    void parentsThatFormACircleDoNotHangIt() {
        QuotableSpec circular = new QuotableSpec(new Spec(
                "x-2",
                "circle",
                List.of(section("a", "b", List.of(clause("a.1", "One two three four."))), section("b", "a", List.of())),
                ""));

        assertThat(circular.check("c", "One two three four.").check()).isEqualTo(QuoteCheck.WRONG_SECTION);
        assertThat(circular.check("b", "One two three four.").check()).isEqualTo(QuoteCheck.VERIFIED);
    }

    @Test
    void aSpecWithoutClausesFindsNothing() {
        assertThat(new QuotableSpec(new Spec("x-3", "empty", List.of(), "")).check("a", LIMITS))
                .isEqualTo(QuoteFinding.NOT_FOUND);
    }

    @Test
    void noTextMakesItThrow() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(random.nextInt(60), 0, 0x10000)
                    .mapToObj(unit -> Character.toString((char) unit))
                    .reduce("", String::concat);
            assertThatCode(() -> spec.check(text, text)).as(text).doesNotThrowAnyException();
        }
    }

    @Test
    void aLongQuoteAgainstALongSpecIsCheckedQuickly() {
        QuotableSpec large = new QuotableSpec(new Spec(
                "x-4",
                "large",
                IntStream.range(0, 200)
                        .mapToObj(at -> section(
                                "s" + at,
                                null,
                                IntStream.range(0, 10)
                                        .mapToObj(item -> clause("s" + at + "." + item, NAMES + " " + LIMITS + item))
                                        .toList()))
                        .toList(),
                ""));
        String quote = "zebra " + (LIMITS + NAMES).repeat(4).substring(0, 900);

        long begun = System.nanoTime();
        QuoteFinding finding = large.check("s7", quote);

        assertThat(finding.check()).isEqualTo(QuoteCheck.NOT_FOUND);
        assertThat(System.nanoTime() - begun).isLessThan(3_000_000_000L);
    }
}
