package dev.specstress.providers.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.specstress.schemas.PromptVersion;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prompts as they are kept and filled. */
final class PromptTemplateTest {
    private final PromptTemplate place = PromptTemplate.load(PromptTemplateTest.class, "place", 1);

    @Test
    void bothPartsAreFilledAsTheValuesAre() {
        Prompt prompt = place.render(Map.of("strict", true, "response", "<b>\"5 > 3\" & {{response}}</b>"));

        assertThat(prompt)
                .isEqualTo(new Prompt(
                        "You judge\nstrictly and\nwith care.", "Place this:\n<b>\"5 > 3\" & {{response}}</b>"));
    }

    @Test
    void aSectionIsLeftOutWhereItsValueIsFalseOrEmpty() {
        assertThat(place.render(Map.of("strict", false, "response", "x")).system())
                .isEqualTo("You judge\nwith care.");
        assertThat(place.render(Map.of("strict", "", "response", "x")).system()).isEqualTo("You judge\nwith care.");
    }

    @ParameterizedTest
    @CsvSource({"strict, response", "response, strict"})
    void aMissingValueIsAnErrorThatNamesIt(String given, String missing) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> place.render(Map.of(given, "x")))
                .withMessageContaining("Prompt place.v1: no value for " + missing);
    }

    @Test
    void theVersionIsTheHashOfTheFilesBytes() {
        assertThat(place.version())
                .isEqualTo(new PromptVersion(
                        "place", 1, "263da95eff18030e679734f14a8b7f744d6fe06f38b05c922b4dcf9210ac8868"));
    }

    @ParameterizedTest
    @CsvSource({
        "absent, There is no prompt prompts/absent.v1.md beside",
        "headless, Prompt prompts/headless.v1.md must begin with a line",
        "twice, Prompt prompts/twice.v1.md must begin with a line",
        "unclosed, Prompt prompts/unclosed.v1.md:"
    })
    void aFileThatIsNoTemplateIsNamed(String name, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromptTemplate.load(PromptTemplateTest.class, name, 1))
                .withMessageStartingWith(complaint);
    }
}
