package dev.specstress.providers.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.CallResult;
import dev.specstress.providers.JsonShape;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.Models;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.FailureClass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON asked of models: what is taken for an answer, and what is not. */
final class StructuredCallsTest {
    private static final JsonShape PLACEMENTS = new JsonShape("placements", """
            {"type": "object", "additionalProperties": false, "required": ["placements"],
             "properties": {"placements": {"type": "array", "items": {
               "type": "object", "additionalProperties": false, "required": ["label", "position"],
               "properties": {"label": {"type": "string"},
                              "position": {"type": "integer", "minimum": 0, "maximum": 6}}}}}}""");
    private static final String GOOD = "{\"placements\": [{\"label\": \"A\", \"position\": 5}]}";
    private static final CallAccount ACCOUNT = CallAccount.newBuilder()
            .setAttempts(2)
            .setInputTokens(10)
            .setCachedInputTokens(0)
            .setOutputTokens(5)
            .setThinkingTokens(0)
            .setCostMicroUsd(70)
            .setLatencyMillis(1_200)
            .setStartedAt(Instant.EPOCH)
            .setSimulated(true)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\n  %s \t", "```json\n%s\n```", "```\n%s```", " ```JSON \r\n%s\r\n``` "})
    void theShapeIsReadThroughWhiteSpaceAndACodeFence(String around) throws InterruptedException {
        StructuredAnswer answer = ask(around.formatted(GOOD));

        assertThat(answer).isInstanceOfSatisfying(StructuredAnswer.Parsed.class, parsed -> {
            assertThat(parsed.json().at("/placements/0/position").asInt()).isEqualTo(5);
            assertThat(parsed.account()).isEqualTo(ACCOUNT);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here it is: {\"placements\": []}",
                "{\"placements\": []} I hope this helps!",
                "{\"placements\": []}{\"placements\": []}",
                "```json\n{\"placements\": []}\n``` Done. ```",
                "```python\n{\"placements\": []}\n```",
                "{\"placements\": [], \"placements\": []}",
                "{'placements': []}",
                "{\"placements\": [{\"label\": \"secret",
                "```",
                "``` ```",
                "NaN"
            })
    void whatIsNotOneJsonValueIsMalformed(String text) throws InterruptedException {
        assertThat(violation(text)).startsWith("not JSON").doesNotContain("secret", "hope");
    }

    @Test
    void nestingMadeToExhaustTheReaderIsMalformed() throws InterruptedException {
        assertThat(violation("[".repeat(100_000))).startsWith("not JSON");
    }

    @Test
    void aNumberThatNoDoubleHoldsIsNamedWhereverItStands() throws InterruptedException {
        assertThat(violation("{\"mark\": 1e400}")).contains("a number is too large");
        assertThat(violation("{\"mark\": [{\"deep\": -1e999}]}")).contains("a number is too large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"placements\": [{\"label\": \"A\", \"position\": 7}]} | /placements/0/position breaks \"maximum\"",
                "{\"placements\": [{\"label\": \"A\", \"position\": \"secret\"}]} | /placements/0/position breaks \"type\"",
                "{\"placements\": [{\"label\": \"A\", \"position\": 2.5}]} | /placements/0/position breaks \"type\"",
                "{\"placements\": [{\"label\": \"A\"}]} | /placements/0 breaks \"required\"",
                "{\"placements\": [], \"secret\": 1} | the whole breaks \"additionalProperties\"",
                "[] | the whole breaks \"type\"",
                "null | the whole breaks \"type\""
            })
    void theFirstViolationIsNamedByItsPointerAndNothingIsQuoted(String text, String reason)
            throws InterruptedException {
        assertThat(violation(text)).isEqualTo(reason);
    }

    @Test
    void anAnswerCutAtTheOutputLimitSaysSo() throws InterruptedException {
        StructuredAnswer answer = ask(new CallOutcome.Answered("{\"placements\": [", true, "length"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        StructuredAnswer.NoAnswer.class,
                        none -> assertThat(none.outcome().toString())
                                .contains("not JSON", "the answer stopped at the output limit"));
    }

    @Test
    void aCallWithoutAnAnswerKeepsItsOutcomeAndItsAccount() throws InterruptedException {
        CallOutcome timedOut = new CallOutcome.TimedOut("call", Duration.ofSeconds(5));

        assertThat(ask(timedOut)).isEqualTo(new StructuredAnswer.NoAnswer(timedOut, ACCOUNT));
    }

    @Test
    void aRequestWithoutAShapeOrWithASchemaThatIsNoneIsRefusedBeforeTheCall() {
        StructuredCalls calls = new StructuredCalls(answering(new CallOutcome.Answered(GOOD, false, "stop")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> calls.ask(Models.askBy(Models.FAR)))
                .withMessageContaining("needs the shape");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calls.ask(request(new JsonShape("broken", "{\"type\": "))))
                .withMessageContaining("broken");
    }

    private static String violation(String text) throws InterruptedException {
        StructuredAnswer.NoAnswer none = (StructuredAnswer.NoAnswer) ask(text);
        CallOutcome.Failed failed = (CallOutcome.Failed) none.outcome();
        assertThat(failed.failure()).isEqualTo(FailureClass.MALFORMED);
        assertThat(none.account()).isEqualTo(ACCOUNT);
        return failed.reason();
    }

    private static StructuredAnswer ask(String text) throws InterruptedException {
        return ask(new CallOutcome.Answered(text, false, "stop"));
    }

    private static StructuredAnswer ask(CallOutcome outcome) throws InterruptedException {
        return new StructuredCalls(answering(outcome)).ask(request(PLACEMENTS));
    }

    private static ModelRequest request(JsonShape shape) {
        return new ModelRequest(
                Models.entry("test").build(),
                Optional.empty(),
                "Place them.",
                Optional.of(shape),
                OptionalLong.empty(),
                Models.FAR);
    }

    private static ModelClient answering(CallOutcome outcome) {
        return new ModelClient() {
            @Override
            public CallResult call(ModelRequest request) {
                return new CallResult(outcome, ACCOUNT);
            }

            @Override
            public void close() {}
        };
    }
}
