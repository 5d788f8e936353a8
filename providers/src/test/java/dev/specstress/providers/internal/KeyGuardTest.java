package dev.specstress.providers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.providers.CallOutcome;
import dev.specstress.schemas.FailureClass;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;

/** The key stays out of all that a provider sends back. */
final class KeyGuardTest {
    private static final String KEY = "sk-live-0123456789abcdef";

    private final KeyGuard guard = new KeyGuard(Optional.of(new Password(KEY)));

    @Test
    void anEchoedKeyIsMaskedInReasonsAndAnswers() {
        assertThat(guard.clean(new CallOutcome.Failed(FailureClass.AUTH, "Incorrect key: " + KEY)))
                .isEqualTo(new CallOutcome.Failed(FailureClass.AUTH, "Incorrect key: [key]"));
        assertThat(guard.clean(new CallOutcome.Declined(KEY + KEY))).isEqualTo(new CallOutcome.Declined("[key][key]"));
        assertThat(guard.clean(new CallOutcome.Answered("You sent " + KEY, false, "stop")))
                .isEqualTo(new CallOutcome.Answered("You sent [key]", false, "stop"));
    }

    @Test
    void aKeyAcrossTheCutLeavesNoHalfBehind() {
        CallOutcome cleaned = guard.clean(new CallOutcome.Declined("x".repeat(490) + KEY));

        assertThat(cleaned.toString()).doesNotContain("sk-live");
    }

    @Test
    void aKeyThatIsOnlyAWordDoesNotMangleAnswers() {
        KeyGuard placeholder = new KeyGuard(Optional.of(new Password("none")));
        CallOutcome honest = new CallOutcome.Answered("There are none.", false, "stop");

        assertThat(placeholder.clean(honest)).isEqualTo(honest);
    }
}
