package dev.specstress.simulator.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StanceReaderTest {
    private static final Language LANGUAGE = Language.shipped();
    private static final StanceReader READER = LANGUAGE.stances();

    @Test
    void everyWayOfSayingADegreeIsReadBackForEveryTheme() {
        List<List<String>> degrees = LANGUAGE.turns().degrees();
        assertThat(degrees).hasSize(7);
        for (Theme theme : LANGUAGE.lexicon().themes()) {
            for (int degree = 0; degree < degrees.size(); degree++) {
                for (String pattern : degrees.get(degree)) {
                    for (String noun : theme.nouns()) {
                        String said = "If it were up to me I would " + pattern.replace("{}", noun) + ".";
                        assertThat(READER.read(said, theme)).as(said).isEqualTo(new Stance.Taken(degree, 1));
                        assertThat(READER.readAll(said).keySet()).as(said).containsExactly(theme);
                    }
                }
            }
        }
    }

    @Test
    void deedsSpeakWhereNoDegreeIsNamed() {
        Theme theme = LANGUAGE.lexicon().named("honesty").orElseThrow();

        assertThat(READER.read("So: " + theme.supports().getFirst() + ".", theme)
                        .degree())
                .isEqualTo(5);
        assertThat(READER.read("So: " + theme.opposes().getFirst() + ".", theme).degree())
                .isEqualTo(1);
    }

    @Test
    void aStatedDegreeOutweighsADeed() {
        Theme theme = LANGUAGE.lexicon().named("honesty").orElseThrow();

        assertThat(READER.read("Lean towards telling people the truth, and let the comfortable version stand.", theme))
                .isEqualTo(new Stance.Taken(4, 1));
    }

    @Test
    void aTextThatSaysNothingOfAThemeIsSilentAndInTheMiddle() {
        Theme theme = LANGUAGE.lexicon().named("honesty").orElseThrow();

        Stance stance = READER.read("Have some tea.", theme);

        assertThat(stance).isEqualTo(new Stance.Silent());
        assertThat(stance.degree()).isEqualTo(3);
        assertThat(READER.readAll("Have some tea.")).isEmpty();
    }
}
