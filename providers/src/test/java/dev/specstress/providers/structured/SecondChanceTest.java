package dev.specstress.providers.structured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.providers.CallAccounts;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.CallResult;
import dev.specstress.providers.JsonShape;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.Models;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.NotAskedReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a second call is made for, and which of two ends stands. */
final class SecondChanceTest {
    private static final JsonShape YES = new JsonShape("yes", """
            {"type": "object", "required": ["yes"], "properties": {"yes": {"type": "boolean"}}}""");

    private final List<ModelRequest> asked = new ArrayList<>();

    @Test
    void aReplyOffFormIsAskedForOnceMoreWithItsFaultAndBothCallsCount() throws InterruptedException {
        Told<Boolean> told = ask(answer("sure"), answer("{\"yes\": true}"));

        assertThat(told)
                .isInstanceOfSatisfying(
                        Told.Value.class, value -> assertThat(value.value()).isEqualTo(true));
        assertThat(told.account().getAttempts()).isEqualTo(2);
        assertThat(asked.getLast().user()).startsWith("Yes?\n\n").contains("not JSON at line 1");
    }

    @Test
    void aReplyInFormThatDoesNotReadIsAskedForOnceMore() throws InterruptedException {
        Told<Boolean> told = ask(answer("{\"yes\": false}"), answer("{\"yes\": false}"));

        assertThat(told)
                .isInstanceOfSatisfying(
                        Told.Nothing.class,
                        nothing -> assertThat(nothing.outcome())
                                .isEqualTo(new CallOutcome.Failed(FailureClass.MALFORMED, "it says no")));
        assertThat(asked).hasSize(2);
    }

    @Test
    void theSecondEndStandsWhereASecondCallWasMade() throws InterruptedException {
        CallOutcome timedOut = new CallOutcome.TimedOut("deadline", Duration.ofSeconds(3));

        Told<Boolean> told = ask(answer("sure"), timedOut);

        assertThat(told)
                .isInstanceOfSatisfying(
                        Told.Nothing.class,
                        nothing -> assertThat(nothing.outcome()).isEqualTo(timedOut));
    }

    @Test
    void aModelThatWasAskedOnceIsNeverReportedAsNotAsked() throws InterruptedException {
        Told<Boolean> told = ask(answer("sure"), new CallOutcome.NotAsked(NotAskedReason.EXPIRED));

        assertThat(told)
                .isInstanceOfSatisfying(
                        Told.Nothing.class,
                        nothing -> assertThat(nothing.outcome())
                                .isInstanceOfSatisfying(
                                        CallOutcome.Failed.class,
                                        failed -> assertThat(failed.failure()).isEqualTo(FailureClass.MALFORMED)));
        assertThat(told.account().getAttempts()).isEqualTo(1);
        assertThat(told.account().getCostMicroUsd()).isEqualTo(70);
    }

    private Told<Boolean> ask(CallOutcome... outcomes) throws InterruptedException {
        var left = new ArrayDeque<>(List.of(outcomes));
        ModelClient client = new ModelClient() {
            @Override
            public CallResult call(ModelRequest request) {
                asked.add(request);
                CallOutcome outcome = left.removeFirst();
                return new CallResult(outcome, account(outcome));
            }

            @Override
            public void close() {}
        };
        ModelRequest request = new ModelRequest(
                Models.entry("test").build(),
                Optional.empty(),
                "Yes?",
                Optional.of(YES),
                OptionalLong.empty(),
                Models.FAR);
        return new SecondChance(client)
                .ask(
                        request,
                        json -> json.path("yes").asBoolean()
                                ? new FormCheck.Kept<>(true)
                                : new FormCheck.Broken<>("it says no"));
    }

    private static CallOutcome answer(String text) {
        return new CallOutcome.Answered(text, false, "stop");
    }

    private static CallAccount account(CallOutcome outcome) {
        CallAccount account = CallAccounts.none(Instant.EPOCH, true);
        if (!(outcome instanceof CallOutcome.NotAsked)) {
            account.setAttempts(1);
            account.setCostMicroUsd(70);
        }
        return account;
    }
}
