package dev.specstress.scoring.internal.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Response;
import dev.specstress.scoring.internal.fixture.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCutTest {

    @ParameterizedTest(name = "{0} within 8 bytes is {1}")
    @CsvSource({
        "abcdefghi, abcdefgh",
        "abcdefgé, abcdefg",
        "abcdeé€, abcdeé",
        "abcde€€, abcde€",
        "abcdef😀, abcdef",
        "abcd😀x, abcd😀"
    })
    void cutsAtACodePoint(String text, String kept) {
        Answered cut = (Answered) new AnswerCut(8).apply(answer(text)).getOutcome();

        assertThat(cut.getText()).isEqualTo(kept);
        assertThat(cut.getCut()).isTrue();
        assertThat(cut.getFinishReason()).isEqualTo("stop");
    }

    @Test
    void whatFitsIsLeftAsItIs() {
        Response exact = answer("abcdefgh");
        Response declined = Sample.response("s-1", "a", new Declined("a reason of more than eight bytes"));

        assertThat(new AnswerCut(8).apply(exact)).isSameAs(exact);
        assertThat(new AnswerCut(8).apply(declined)).isSameAs(declined);
    }

    @Test
    void aLimitBelowOneCodePointIsRefused() {
        assertThatThrownBy(() -> new AnswerCut(3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Response answer(String text) {
        return Sample.response("s-1", "a", 0, text);
    }
}
