package dev.specstress.simulator.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    private static final Lexicon LEXICON = Language.shipped().lexicon();

    private static ValueBlock value(String name) {
        return ValueBlock.read("Name: " + name);
    }

    @ParameterizedTest
    @CsvSource({
        "transparency, honesty",
        "data privacy, privacy",
        "personal autonomy, autonomy",
        "child safety, safety",
        "compassion, kindness",
        "social equity, fairness",
        "family bonds, loyalty",
        "accountability, duty",
        "legal compliance, law",
        "hierarchical deference, authority",
        "open debate, expression",
        "scientific understanding, knowledge",
        "rational skepticism, criticism",
        "artistic vision, creativity",
        "time management, efficiency",
        "craft mastery, excellence",
        "achievement, ambition",
        "business viability, prosperity",
        "cultural heritage, tradition",
        "innovation, progress",
        "collaboration, community",
        "religious accommodation, respect",
        "sustainability, environment",
        "physical wellness, health",
        "modesty, humility",
        "playfulness, play"
    })
    void aPublishedValueBelongsToTheThemeAReaderWouldNameOrItsNearest(String name, String theme) {
        assertThat(LEXICON.mentions(name).total(LEXICON.named(theme).orElseThrow()))
                .isPositive();
    }

    @Test
    void categoryAndMeaningDecideWhereTheNameSaysNothing() {
        ValueBlock value =
                ValueBlock.read("Name: quietude\nCategory: Caring for nature\nMeaning: no pollution of rivers");

        assertThat(LEXICON.themeOf(value).id()).isEqualTo("environment");
    }

    @Test
    void unknownWordsAreSpreadOverManyThemesAndStayThere() {
        Set<Theme> themes = IntStream.range(0, 200)
                .mapToObj(i -> LEXICON.themeOf(value("zzq" + i)))
                .collect(Collectors.toSet());

        assertThat(themes).hasSizeGreaterThan(20);
        assertThat(LEXICON.themeOf(value("zzq7"))).isEqualTo(LEXICON.themeOf(value("zzq7")));
    }

    @Property(tries = 200)
    void anyTwoValuesHaveTwoDifferentThemes(@ForAll String first, @ForAll String second) {
        ThemePair pair = LEXICON.pair(value(first), value(second));

        assertThat(pair.first()).isNotEqualTo(pair.second());
        assertThat(LEXICON.pair(value(first), value(second))).isEqualTo(pair);
    }

    @Property(tries = 200)
    void anyQuestionPutsTwoThemesAtStake(@ForAll String question) {
        ThemePair pair = LEXICON.atStake(question);

        assertThat(pair.first()).isNotEqualTo(pair.second());
    }

    @Test
    void valuesStandForTheThemesTheirQuestionPutsAtStakeEachForItsOwn() {
        String question = "May I publish her diary to tell the truth about him, or is that private?";
        ThemePair stakes = LEXICON.atStake(question);
        Theme elsewhere = LEXICON.named("play").orElseThrow();

        assertThat(LEXICON.atStakeFor(stakes, question)).isEqualTo(stakes);
        assertThat(LEXICON.atStakeFor(new ThemePair(stakes.second(), stakes.first()), question))
                .isEqualTo(new ThemePair(stakes.second(), stakes.first()));
        assertThat(LEXICON.atStakeFor(new ThemePair(stakes.second(), elsewhere), question))
                .isEqualTo(new ThemePair(stakes.second(), stakes.first()));
        assertThat(LEXICON.atStakeFor(new ThemePair(stakes.first(), elsewhere), question))
                .isEqualTo(stakes);
    }

    @Test
    void everyCueIsUnderstoodInAnyCaseAndOnlyAsItsOwnTheme() {
        for (Theme theme : LEXICON.themes()) {
            for (String cue : theme.cues()) {
                String question = "So: " + cue.toUpperCase(Locale.ROOT) + "!";
                assertThat(LEXICON.atStake(question).first()).as(cue).isEqualTo(theme);
                assertThat(LEXICON.themes().stream()
                                .filter(other -> LEXICON.cueIn(question, other).isPresent()))
                        .as(cue)
                        .containsExactly(theme);
            }
        }
    }

    @Test
    void noCueNamesAThemeByItsNoun() {
        List<String> nouns = LEXICON.themes().stream()
                .flatMap(theme -> theme.nouns().stream())
                .toList();

        LEXICON.themes().stream()
                .flatMap(theme -> theme.cues().stream())
                .forEach(cue -> assertThat(nouns)
                        .noneMatch(noun -> cue.toLowerCase(Locale.ROOT).contains(noun)));
    }

    @Test
    void themesShareNoPhraseAndNounsAreInLowerCase() {
        Set<String> seen = new HashSet<>();
        for (Theme theme : LEXICON.themes()) {
            assertThat(theme.nouns()).allMatch(noun -> noun.equals(noun.toLowerCase(Locale.ROOT)));
            List<List<String>> phrases = List.of(theme.cues(), theme.nouns(), theme.supports(), theme.opposes());
            phrases.forEach(kind -> kind.forEach(
                    phrase -> assertThat(seen.add(phrase)).as(phrase).isTrue()));
        }
        assertThat(LEXICON.themes()).hasSize(26);
    }

    @Test
    void shortStemsAreWholeWords() {
        Theme creativity = LEXICON.named("creativity").orElseThrow();

        assertThat(LEXICON.mentions("the art of it").total(creativity)).isEqualTo(1);
        assertThat(LEXICON.mentions("an article on party hats").total(creativity))
                .isZero();
    }
}
