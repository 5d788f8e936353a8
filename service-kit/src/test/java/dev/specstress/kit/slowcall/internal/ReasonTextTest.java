package dev.specstress.kit.slowcall.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class ReasonTextTest {

    @Property
    void anyMessageBecomesOneBoundedLine(@ForAll @StringLength(max = 700) String message) {
        String text = ReasonText.messageOf(new IllegalStateException(message));

        assertThat(text).hasSizeLessThanOrEqualTo(ReasonText.MAX_LENGTH);
        assertThat(text.chars()).noneMatch(Character::isISOControl);
    }

    @Example
    void noCharacterIsCutInTwo() {
        String text = ReasonText.messageOf(new IllegalStateException("x".repeat(499) + "\uD83D\uDE00"));

        assertThat(text).isEqualTo("x".repeat(499));
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @Example
    void whatHasNoMessageIsNamedByItsClass() {
        assertThat(ReasonText.of(new NullPointerException())).isEqualTo("NullPointerException");
        assertThat(ReasonText.of(new IllegalStateException("why"))).isEqualTo("IllegalStateException: why");
    }
}
