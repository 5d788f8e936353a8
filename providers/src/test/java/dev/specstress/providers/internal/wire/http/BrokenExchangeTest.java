package dev.specstress.providers.internal.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIIoException;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.RetryCause;
import dev.specstress.schemas.FailureClass;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

/** What it means that no complete, readable reply came. */
final class BrokenExchangeTest {

    @Test
    void theWholeTimeOrTheReadTimeBeingUpEndsTheCall() {
        assertThat(BrokenExchange.read(new OpenAIIoException("x", new InterruptedIOException("timeout"))))
                .isInstanceOf(AttemptResult.RanOut.class);
        assertThat(BrokenExchange.read(new OpenAIIoException("x", new SocketTimeoutException("Read timed out"))))
                .isInstanceOf(AttemptResult.RanOut.class);
    }

    @Test
    void aConnectionThatIsNotMadeInItsTimeIsWorthAnotherTry() {
        AttemptResult result =
                BrokenExchange.read(new OpenAIIoException("x", new SocketTimeoutException("Connect timed out")));

        assertThat(result).isInstanceOfSatisfying(AttemptResult.WorthRetrying.class, again -> {
            assertThat(again.cause()).isEqualTo(RetryCause.NETWORK);
            assertThat(again.failure().failure()).isEqualTo(FailureClass.NETWORK);
        });
    }

    @Test
    void aStreamThatEndsEarlyInsideTheParserIsStillTheNetworksFault() {
        assertThat(BrokenExchange.read(new OpenAIInvalidDataException(
                        "x", new RuntimeException(new ProtocolException("unexpected end of stream")))))
                .isInstanceOf(AttemptResult.WorthRetrying.class);
    }

    @Test
    void aParsersComplaintIsNotAndItsWordsAreNotRepeated() {
        AttemptResult result = BrokenExchange.read(
                new OpenAIInvalidDataException("x", new JsonParseException(null, "Unrecognized token 'secret'")));

        assertThat(result)
                .isInstanceOfSatisfying(
                        AttemptResult.Ended.class,
                        ended -> assertThat(ended.outcome().toString())
                                .contains("MALFORMED")
                                .doesNotContain("secret"));
    }
}
