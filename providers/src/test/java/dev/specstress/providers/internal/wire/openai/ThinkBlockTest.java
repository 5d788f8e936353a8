package dev.specstress.providers.internal.wire.openai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thinking aloud is no part of an answer. */
final class ThinkBlockTest {

    @ParameterizedTest
    @CsvSource({
        "'<think>\nHm.\n</think>\n\nYes.', Yes.",
        "'\n<think></think>Yes.', Yes.",
        "'<think>on and on', ''",
        "'Yes. <think>is a tag</think>', 'Yes. <think>is a tag</think>'",
        "' Yes.', ' Yes.'",
        "'', ''"
    })
    void onlyABlockAtTheStartIsTakenAway(String content, String answer) {
        assertThat(ThinkBlock.strip(content)).isEqualTo(answer);
    }
}
