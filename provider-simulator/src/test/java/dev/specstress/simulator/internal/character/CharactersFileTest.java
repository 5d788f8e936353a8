package dev.specstress.simulator.internal.character;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.simulator.internal.file.DataFile;
import dev.specstress.simulator.internal.file.InvalidFile;
import dev.specstress.simulator.internal.language.Habit;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersFileTest {
    private static final Lexicon LEXICON = Language.shipped().lexicon();
    private static final String HEAD = "families: {f: {themes: {honesty: 2}}}\n";

    @TempDir
    private Path directory;

    private Characters read(String yaml) {
        Path file = directory.resolve("mine.yaml");
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new CharactersFile(LEXICON).read(DataFile.at(file));
    }

    @Test
    void theShippedFileHoldsTwelveSubjectsThreeWritersOneMatcherAndThreeGraders() {
        List<Character> all = new CharactersFile(LEXICON)
                .read(DataFile.shipped("characters.yaml"))
                .all();

        assertThat(all).hasSize(19).allMatch(one -> one.name().startsWith("sim-" + one.family() + "-"));
        assertThat(all.stream().filter(one -> one.name().endsWith("-writer"))).hasSize(3);
        assertThat(all.stream().filter(one -> one.name().endsWith("-matcher"))).hasSize(1);
        assertThat(all.stream()
                        .filter(one -> one.name().endsWith("-grader"))
                        .map(Character::family)
                        .distinct())
                .hasSize(3);
    }

    @Test
    void everySettingCanBeGiven() {
        Character one = read(HEAD + """
                        characters:
                          one:
                            family: f
                            reasoning_tokens: 9
                            decline: 0.1
                            gullibility: 0.2
                            subject: {themes: {honesty: -0.5, play: 1}, nudge: 1.1, family_noise: 0.1, view_noise: 0.2,
                                      repeat_noise: 0.3, caution: 0.9, habits: {hedging: 0.4}}
                            matcher: {positions: {near: 0.2}, refusals: {far: 0.1}}
                            grader: {strictness: 1, spread: 2, decisions: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]}
                        """).named("one").orElseThrow();

        assertThat(one.reasoningTokens()).isEqualTo(9);
        assertThat(one.decline()).isEqualTo(0.1);
        assertThat(one.gullibility()).isEqualTo(0.2);
        assertThat(one.subject().weight(LEXICON.named("honesty").orElseThrow())).isEqualTo(1.5);
        assertThat(one.subject().weight(LEXICON.named("play").orElseThrow())).isEqualTo(1);
        assertThat(one.subject().nudge()).isEqualTo(1.1);
        assertThat(one.subject().familyNoise()).isEqualTo(0.1);
        assertThat(one.subject().viewNoise()).isEqualTo(0.2);
        assertThat(one.subject().repeatNoise()).isEqualTo(0.3);
        assertThat(one.subject().caution()).isEqualTo(0.9);
        assertThat(one.subject().habit(Habit.HEDGING)).isEqualTo(0.4);
        assertThat(one.subject().habit(Habit.FLATTERY)).isZero();
        assertThat(one.matcher().positions()).isEqualTo(ErrorMatrix.banded(7, 0.2, 0));
        assertThat(one.matcher().refusals()).isEqualTo(ErrorMatrix.banded(7, 0, 0.1));
        assertThat(one.grader()).isEqualTo(new GraderTraits(1, 2, ErrorMatrix.faithful(3)));
    }

    @Test
    void whatIsLeftOutHasADefault() {
        Character one =
                read(HEAD + "characters: {one: {family: f}}").named("one").orElseThrow();

        assertThat(one.reasoningTokens()).isZero();
        assertThat(one.subject().weight(LEXICON.named("honesty").orElseThrow())).isEqualTo(2);
        assertThat(one.matcher().positions()).isEqualTo(ErrorMatrix.banded(7, 0.1, 0.01));
        assertThat(one.grader().strictness()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one: {family: g}|characters.one.family is not one of the families: g",
                "one: {}|characters.one.family must be a text",
                "one: {family: f, colour: red}|characters.one.colour is not a known key",
                "one: {family: f, decline: 2}|characters.one.decline must be a number from 0.0 to 1.0",
                "one: {family: f, subject: 5}|characters.one.subject must be a map",
                "one: {family: f, subject: {themes: {gold: 1}}}|characters.one.subject.themes.gold is not a known theme",
                "one: {family: f, subject: {habits: {humming: 1}}}|characters.one.subject.habits.humming is not a known habit",
                "one: {family: f, grader: {decisions: [[1]]}}|characters.one.grader.decisions must have 3 rows of 3 probabilities that sum to 1",
                "one: {family: f, matcher: {positions: [x]}}|characters.one.matcher.positions[0] must be a list",
            })
    void aMistakeIsOneLineThatNamesFileAndKey(String character, String problem) {
        assertThatThrownBy(() -> read(HEAD + "characters: {" + character + "}"))
                .isInstanceOf(InvalidFile.class)
                .hasMessage(directory.resolve("mine.yaml") + ": " + problem);
    }

    @Test
    void aFileWithoutCharactersIsRejected() {
        assertThatThrownBy(() -> read(HEAD)).hasMessageContaining("characters must hold at least one");
    }

    @Test
    void aFileThatIsNotYamlIsRejectedInOneLine() {
        assertThatThrownBy(() -> read("a: ["))
                .isInstanceOf(InvalidFile.class)
                .message()
                .doesNotContain("\n");
        assertThatThrownBy(() -> read("characters: {}\ncharacters: {}")).isInstanceOf(InvalidFile.class);
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = directory.resolve("none.yaml");

        assertThatThrownBy(() -> DataFile.at(missing)).hasMessage(missing + ": cannot be read");
    }
}
