package dev.specstress.simulator.internal.mind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.simulator.internal.language.Stance;
import dev.specstress.simulator.internal.language.Theme;
import dev.specstress.simulator.internal.language.ThemePair;
import dev.specstress.simulator.internal.language.ValueBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorTest {
    private static final String WRITER = "sim-cinder-writer";

    private static ThemePair themes(String first, String second) {
        return Cast.LANGUAGE.lexicon().pair(ValueBlock.read("Name: " + first), ValueBlock.read("Name: " + second));
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void aQuestionPutsBothValuesAtStakeInAnyWording(Wording wording) {
        Cast cast = new Cast(401, wording);

        String question = cast.question(WRITER, "transparency", "time management");

        ThemePair asked = Cast.LANGUAGE.lexicon().atStake(question);
        ThemePair meant = themes("transparency", "time management");
        assertThat(List.of(asked.first(), asked.second())).containsExactlyInAnyOrder(meant.first(), meant.second());
    }

    @Test
    void aQuestionNamesNeitherValue() {
        Cast cast = new Cast(402);

        for (int i = 0; i < 200; i++) {
            String first = Panel.VALUES.get(i % 30);
            String second = Panel.VALUES.get((i * 11 + 3) % 30);
            assertThat(cast.question(WRITER, first, second).toLowerCase(Locale.ROOT))
                    .doesNotContain(first)
                    .doesNotContain(second);
        }
    }

    @Test
    void questionsAreVariedAndReadAsSentences() {
        Cast cast = new Cast(403);
        Set<String> questions = new HashSet<>();
        IntStream.range(0, 300)
                .forEach(i -> questions.add(
                        cast.question(WRITER, Panel.VALUES.get(i % 30), Panel.VALUES.get((i * 7 + i / 30 + 1) % 30))));

        assertThat(questions).hasSizeGreaterThan(290);
        assertThat(questions)
                .allSatisfy(question -> assertThat(question)
                        .matches("(?s)\\p{Lu}.*[.?]")
                        .doesNotContain("{")
                        .doesNotContain("  ")
                        .doesNotContainPattern("[.?] \\p{Ll}"));
    }

    @Test
    void writersDiffer() {
        Cast cast = new Cast(404);

        assertThat(cast.question("sim-aster-writer", "modesty", "urgency"))
                .isNotEqualTo(cast.question("sim-boreal-writer", "modesty", "urgency"));
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void rewritesKeepTheSituationAndLeanToOneValueEach(Wording wording) {
        Cast cast = new Cast(405, wording);
        ThemePair meant = themes("cultural heritage", "innovation");
        String question = cast.question(WRITER, "cultural heritage", "innovation");

        List<String> rewrites = cast.rewrites(WRITER, "cultural heritage", "innovation", question);

        assertThat(rewrites).allSatisfy(rewrite -> {
            ThemePair asked = Cast.LANGUAGE.lexicon().atStake(rewrite);
            assertThat(List.of(asked.first(), asked.second())).containsExactlyInAnyOrder(meant.first(), meant.second());
        });
        assertThat(namesOf(meant.first(), rewrites.get(0))).isTrue();
        assertThat(namesOf(meant.second(), rewrites.get(0))).isFalse();
        assertThat(namesOf(meant.first(), rewrites.get(1))).isFalse();
        assertThat(namesOf(meant.second(), rewrites.get(1))).isTrue();
    }

    @Test
    void aQuestionFromElsewhereIsKeptWhole() {
        String question = "Our choir has no tenor. Should I sing it myself?";

        assertThat(new Cast(406).rewrites(WRITER, "modesty", "achievement", question))
                .allMatch(rewrite -> rewrite.startsWith(question));
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void aRubricHasSevenAnchorsInOrderForEachValue(Wording wording) {
        Cast cast = new Cast(407, wording);
        String question = cast.question(WRITER, "child safety", "playfulness");

        List<List<String>> rubric = cast.rubric(WRITER, "child safety", "playfulness", question);

        assertGraded(rubric.get(0), themes("child safety", "playfulness").first());
        assertGraded(rubric.get(1), themes("child safety", "playfulness").second());
    }

    @Test
    void anchorsAreSpecificToTheQuestion() {
        Cast cast = new Cast(408);

        assertThat(cast.rubric(WRITER, "modesty", "urgency", "May I leave the choir before Easter this year?"))
                .allSatisfy(anchors -> assertThat(anchors).allMatch(anchor -> anchor.contains("leave the choir")));
    }

    @Test
    void aDeclinedTaskIsNotAnswered() {
        Minds minds = new Minds(Cast.LANGUAGE, 409);
        long declined = IntStream.range(0, 2_000)
                .filter(i ->
                        minds.reply(Prompts.neutralQuestion("candor " + i, "thrift"), Cast.named("sim-aster-writer"))
                                instanceof Reply.Declined)
                .count();

        assertThat(declined).isBetween(15L, 70L);
    }

    private static boolean namesOf(Theme theme, String text) {
        return theme.nouns().stream().anyMatch(text::contains);
    }

    private static void assertGraded(List<String> anchors, Theme theme) {
        assertThat(anchors).hasSize(7).doesNotHaveDuplicates();
        for (int position = 0; position < 7; position++) {
            assertThat(Cast.LANGUAGE.stances().read(anchors.get(position), theme))
                    .isEqualTo(new Stance.Taken(position, 1));
        }
    }
}
