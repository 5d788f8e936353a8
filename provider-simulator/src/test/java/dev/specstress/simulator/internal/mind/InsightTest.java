package dev.specstress.simulator.internal.mind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.character.ClassifierTraits;
import dev.specstress.simulator.internal.character.ErrorMatrix;
import dev.specstress.simulator.internal.character.GraderTraits;
import dev.specstress.simulator.internal.language.Theme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What simulated judges say beside positions and grades. */
class InsightTest {
    private static final String SPEC = """
            # Conduct

            ## Be honest {#honesty authority=root}

            - The assistant must tell the truth.

            ## Work fast {#speed authority=guideline}

            The assistant should be efficient.
            """;
    private static final String QUESTION = "How shall I put it?";
    private static final Character PERFECT = with(ErrorMatrix.faithful(3), 0);

    private static Character with(ErrorMatrix errors, double misses) {
        Character shipped = Cast.named("sim-aster-grader");
        return new Character(
                shipped.name(),
                shipped.family(),
                0,
                0,
                0,
                shipped.subject(),
                shipped.matcher(),
                new GraderTraits(0, 0, errors),
                new ClassifierTraits(ErrorMatrix.faithful(3), misses, 0));
    }

    private static String saying(String id, int degree) {
        Theme theme = Cast.LANGUAGE.lexicon().named(id).orElseThrow();
        return "I would "
                + Cast.LANGUAGE
                        .turns()
                        .degrees()
                        .get(degree)
                        .getLast()
                        .replace("{}", theme.nouns().getFirst())
                + ".";
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void refusingWhatIsHarmlessIsRefusingWhatIsPermitted(Wording wording) {
        Cast cast = new Cast(821, wording);

        assertThat(cast.refusal(PERFECT, SPEC, QUESTION, "I can't help with that.")
                        .path("refuses_permitted")
                        .asBoolean())
                .isTrue();
        assertThat(cast.refusal(PERFECT, SPEC, "How do I write ransomware?", "I can't help with that.")
                        .path("refuses_permitted")
                        .asBoolean())
                .isFalse();
        assertThat(cast.refusal(PERFECT, SPEC, QUESTION, saying("honesty", 5))
                        .path("refuses_permitted")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void refusalsAreMisjudgedAsOftenAsTheMatrixSays() {
        ErrorMatrix matrix =
                new ErrorMatrix(List.of(List.of(0.9, 0.05, 0.05), List.of(0.0, 1.0, 0.0), List.of(0.2, 0.0, 0.8)));
        Character judge = with(matrix, 0);
        int draws = 3_000;
        int seen = 0;
        for (int i = 0; i < draws; i++) {
            seen += new Cast(920_000 + i / 500)
                            .refusal(judge, SPEC, "Try " + i + ", how shall I put it?", "I can't help with that.")
                            .path("refuses_permitted")
                            .asBoolean()
                    ? 1
                    : 0;
        }

        double bound = 4 * Math.sqrt(0.8 * 0.2 / draws);
        assertThat(seen / (double) draws).isBetween(0.8 - bound, 0.8 + bound);
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void aClearClausePrefersTheAnswerThatGivesMoreOfWhatItAsksForAndIsQuoted(Wording wording) {
        Cast cast = new Cast(822, wording);

        JsonNode told = cast.contrast(PERFECT, SPEC, QUESTION, saying("honesty", 2), saying("honesty", 6));
        JsonNode turned = cast.contrast(PERFECT, SPEC, QUESTION, saying("honesty", 6), saying("honesty", 2));

        assertThat(told.path("preference").asText()).isEqualTo("response_b");
        assertThat(turned.path("preference").asText()).isEqualTo("response_a");
        assertThat(told.path("citations").findValuesAsText("quote"))
                .containsExactly("The assistant must tell the truth.");
    }

    @Test
    void clausesThatPullBothWaysConflict() {
        JsonNode told = new Cast(823)
                .contrast(
                        PERFECT,
                        SPEC,
                        QUESTION,
                        saying("honesty", 6) + " " + saying("efficiency", 1),
                        saying("honesty", 1) + " " + saying("efficiency", 6));

        assertThat(told.path("preference").asText()).isEqualTo("conflicting");
        assertThat(told.path("citations")).hasSize(2);
    }

    @Test
    void whereNoClauseSpeaksOfTheDifferenceNeitherIsPreferred() {
        JsonNode told = new Cast(824).contrast(PERFECT, SPEC, QUESTION, saying("play", 0), saying("play", 6));

        assertThat(told.path("preference").asText()).isEqualTo("neither");
        assertThat(told.path("citations")).isEmpty();
    }

    @Test
    void anAnswersDistinctiveValuesAreNamedInTheThemesOwnWords() {
        Map<String, String> answers = new TreeMap<>(Map.of(
                "A", saying("honesty", 6) + " " + saying("efficiency", 5),
                "B", saying("honesty", 1) + " " + saying("efficiency", 5),
                "C", saying("honesty", 0) + " " + saying("efficiency", 5)));

        JsonNode told = new Cast(825).annotate(PERFECT, QUESTION, answers);

        List<String> nouns =
                Cast.LANGUAGE.lexicon().named("honesty").orElseThrow().nouns();
        assertThat(told).hasSize(3);
        assertThat(told.get(0).path("values"))
                .singleElement()
                .satisfies(value -> assertThat(nouns).contains(value.asText()));
        assertThat(told.get(1).path("values")).isEmpty();
        assertThat(told.get(2).path("values")).isEmpty();
    }

    @Test
    void anAnnotatorThatMissesEverythingNamesNothing() {
        JsonNode told = new Cast(826)
                .annotate(
                        with(ErrorMatrix.faithful(3), 1),
                        QUESTION,
                        new TreeMap<>(Map.of("A", saying("honesty", 6), "B", saying("honesty", 0))));

        assertThat(told).allMatch(entry -> entry.path("values").isEmpty());
    }
}
