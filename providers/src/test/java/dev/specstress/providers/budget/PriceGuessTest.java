package dev.specstress.providers.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.Models;
import org.junit.jupiter.api.Test;

/** Prices: 2 millionths of a dollar a token read, 8 a token written, at most 256 of these. */
final class PriceGuessTest {
    private static final ModelRequest OF_TEN_TOKENS =
            Models.ask(Models.entry("test").build(), "x".repeat(40));

    private final PriceGuess guess = new PriceGuess();

    @Test
    void aModelOfWhichNothingIsKnownIsTakenToWriteAsMuchAsItMay() {
        assertThat(guess.of(OF_TEN_TOKENS)).isEqualTo(10 * 2 + 256 * 8);
    }

    @Test
    void itIsThenTakenToWriteWhatItWroteLatelyTheNewestForATenth() {
        guess.learn("subject-1", 100);
        assertThat(guess.of(OF_TEN_TOKENS)).isEqualTo(10 * 2 + 100 * 8);

        guess.learn("subject-1", 200);
        assertThat(guess.of(OF_TEN_TOKENS)).isEqualTo(10 * 2 + 110 * 8);
    }

    @Test
    void neverMoreThanItMay() {
        guess.learn("subject-1", 1e9);

        assertThat(guess.of(OF_TEN_TOKENS)).isEqualTo(10 * 2 + 256 * 8);
    }
}
