package dev.specstress.simulator.internal.wire.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.specstress.simulator.internal.prompt.Message;
import dev.specstress.simulator.internal.prompt.Prompt;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void tokensAreFourCharactersEachRoundedUp() {
        assertThat(Tokens.in("")).isZero();
        assertThat(Tokens.in("abcde")).isEqualTo(2);
        assertThat(Tokens.cut("abcdefgh", 1)).isEqualTo("abcd");
        assertThat(Tokens.cut("abcdefgh", 2)).isEqualTo("abcdefgh");
        assertThat(Tokens.cut("abcdefgh", -5)).isEmpty();
    }

    @Test
    void aModelHasSeenAnOpeningFromTheSecondTimeOn() {
        PromptCache cache = new PromptCache();

        assertThat(cache.seen("m", prompt("Be brief.", "Now?"))).isFalse();
        assertThat(cache.seen("m", prompt("Be brief.", "And now?"))).isTrue();
        assertThat(cache.seen("n", prompt("Be brief.", "Now?"))).isFalse();
        assertThat(cache.seen("m", prompt("Be kind..", "Now?"))).isFalse();
    }

    private static Prompt prompt(String system, String user) {
        return new Prompt(
                List.of(new Message(Message.Role.SYSTEM, system), new Message(Message.Role.USER, user)),
                MissingNode.getInstance(),
                0);
    }
}
