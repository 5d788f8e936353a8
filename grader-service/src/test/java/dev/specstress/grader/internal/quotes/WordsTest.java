package dev.specstress.grader.internal.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void wordsAreWithoutCaseAndPunctuation() {
        assertThat(Words.of("Don't tell, \"ever\": 3 times (at most)."))
                .containsExactly("don't", "tell", "ever", "3", "times", "at", "most");
    }

    @Test
    void theShareCountsWordsInTheirOrderOnly() {
        List<String> text = List.of("the", "model", "must", "tell", "the", "user");

        assertThat(Words.shareFoundInOrder(List.of("model", "tell", "user"), text))
                .isEqualTo(1.0);
        assertThat(Words.shareFoundInOrder(List.of("user", "tell", "model"), text))
                .isEqualTo(1.0 / 3);
        assertThat(Words.shareFoundInOrder(List.of("model", "sings", "tell", "dances"), text))
                .isEqualTo(0.5);
    }

    @Test
    void wordsTheQuoteLacksNeverMatchOneAnother() {
        assertThat(Words.shareFoundInOrder(List.of("a", "b"), List.of("x", "y")))
                .isZero();
    }

    @Test
    void nothingHasNoShare() {
        assertThat(Words.shareFoundInOrder(List.of(), List.of("a"))).isZero();
        assertThat(Words.shareFoundInOrder(List.of("a"), List.of())).isZero();
    }
}
