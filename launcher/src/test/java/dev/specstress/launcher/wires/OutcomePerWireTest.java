package dev.specstress.launcher.wires;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.launcher.wires.SimulatedWire.Question;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.CallResult;
import dev.specstress.providers.JsonShape;
import dev.specstress.schemas.FailureClass;
import dev.specstress.simulator.FaultKind;
import dev.specstress.simulator.FaultRates;
import dev.specstress.simulator.ProviderSimulator;
import dev.specstress.simulator.SimulatorOptions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What our adapters make of all that a provider can do, wire by wire, with the simulator at the far end. */
class OutcomePerWireTest {
    private static final Question ASKED = Question.of("Should I tell my neighbour?");

    private static ProviderSimulator simulator(FaultRates rates) {
        return ProviderSimulator.start(SimulatorOptions.defaults()
                .withLatency(Duration.ZERO)
                .withExpectedKey("right")
                .withFaults(SimulatedWire.MODEL, rates));
    }

    private static CallResult ask(SimulatedWire wire, FaultRates rates, Question question) throws InterruptedException {
        try (var simulator = simulator(rates)) {
            return wire.ask(simulator, "right", question);
        }
    }

    private static CallResult always(SimulatedWire wire, FaultKind kind) throws InterruptedException {
        return ask(wire, FaultRates.none().with(kind, 1).withRetryAfter(Duration.ofMillis(400)), ASKED);
    }

    private static FailureClass failure(CallResult result) {
        assertThat(result.outcome()).isInstanceOf(CallOutcome.Failed.class);
        return ((CallOutcome.Failed) result.outcome()).failure();
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_with_its_tokens_and_its_cost(SimulatedWire wire) throws InterruptedException {
        var result = ask(wire, FaultRates.none(), ASKED);

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        CallOutcome.Answered.class,
                        answered -> assertThat(answered.truncated()).isFalse());
        assertThat(result.account().getAttempts()).isEqualTo(1);
        assertThat(result.account().getInputTokens()).isBetween(5L, 20L);
        assertThat(result.account().getOutputTokens()).isPositive();
        assertThat(result.account().getCostMicroUsd()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void a_structure_that_is_asked_for(SimulatedWire wire) throws InterruptedException {
        var shape = new JsonShape(
                "task",
                "{\"type\":\"object\",\"properties\":{\"position\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":6}},"
                        + "\"required\":[\"position\"],\"additionalProperties\":false}");

        var result = ask(
                wire,
                FaultRates.none(),
                new Question(Optional.of("Place it."), "Here.", Optional.of(shape), Duration.ofSeconds(30)));

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        CallOutcome.Answered.class,
                        answered -> assertThat(answered.text()).matches("\\{\"position\":[0-6]}"));
    }

    @ParameterizedTest
    @EnumSource
    void a_rate_limit_is_waited_for_as_the_provider_says_and_then_given_up(SimulatedWire wire)
            throws InterruptedException {
        var result = always(wire, FaultKind.RATE_LIMITED);

        assertThat(failure(result)).isEqualTo(FailureClass.QUOTA_EXHAUSTED);
        assertThat(result.account().getAttempts()).isEqualTo(2);
        assertThat(result.account().getLatencyMillis()).isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void a_server_error_and_an_overload_are_tried_again(SimulatedWire wire) throws InterruptedException {
        for (var kind : new FaultKind[] {FaultKind.SERVER_ERROR, FaultKind.OVERLOADED}) {
            var result = always(wire, kind);

            assertThat(failure(result)).isEqualTo(FailureClass.SERVER);
            assertThat(result.account().getAttempts()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_that_breaks_in_mid_body_is_tried_again(SimulatedWire wire) throws InterruptedException {
        var result = always(wire, FaultKind.CUT_OFF);

        assertThat(failure(result)).isEqualTo(FailureClass.NETWORK);
        assertThat(result.account().getAttempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_body_that_is_no_json_and_an_answer_without_a_word(SimulatedWire wire) throws InterruptedException {
        assertThat(failure(always(wire, FaultKind.MALFORMED))).isEqualTo(FailureClass.MALFORMED);
        assertThat(failure(always(wire, FaultKind.EMPTY))).isEqualTo(FailureClass.MALFORMED);
    }

    @ParameterizedTest
    @EnumSource
    void a_provider_that_never_answers(SimulatedWire wire) throws InterruptedException {
        var impatient = new Question(Optional.empty(), "Now?", Optional.empty(), Duration.ofMillis(700));

        var result = ask(wire, FaultRates.none().with(FaultKind.HANG, 1), impatient);

        assertThat(result.outcome()).isInstanceOf(CallOutcome.TimedOut.class);
        assertThat(result.account().getLatencyMillis()).isLessThan(5_000);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_that_is_slow_or_cut_at_its_limit(SimulatedWire wire) throws InterruptedException {
        var slow = ask(wire, FaultRates.none().with(FaultKind.SLOW, 1).withSlowBy(Duration.ofMillis(300)), ASKED);
        var cut = always(wire, FaultKind.LENGTH);

        assertThat(slow.outcome()).isInstanceOf(CallOutcome.Answered.class);
        assertThat(slow.account().getLatencyMillis()).isGreaterThanOrEqualTo(300);
        assertThat(cut.outcome())
                .isInstanceOfSatisfying(
                        CallOutcome.Answered.class,
                        answered -> assertThat(answered.truncated()).isTrue());
    }

    /** By draw the model refuses or the provider's filter strikes; either is a refusal and no failure. */
    @ParameterizedTest
    @EnumSource
    void a_refusal_in_both_its_forms(SimulatedWire wire) throws InterruptedException {
        Set<Class<?>> outcomes = new HashSet<>();
        Set<String> reasons = new HashSet<>();
        try (var simulator = simulator(FaultRates.none().with(FaultKind.REFUSED, 1))) {
            for (int i = 0; i < 12; i++) {
                var outcome = wire.ask(simulator, "right", Question.of("And now, " + i + "?"))
                        .outcome();
                outcomes.add(outcome.getClass());
                reasons.add(outcome.toString());
            }
        }

        assertThat(outcomes).containsExactly(CallOutcome.Declined.class);
        assertThat(reasons).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_key_is_a_matter_of_the_key_and_is_never_quoted(SimulatedWire wire) throws InterruptedException {
        try (var simulator = simulator(FaultRates.none())) {
            var result = wire.ask(simulator, "hunter2", ASKED);

            assertThat(failure(result)).isEqualTo(FailureClass.AUTH);
            assertThat(result.toString()).doesNotContain("hunter2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void long_instructions_are_cached_and_cheaper_the_second_time(SimulatedWire wire) throws InterruptedException {
        try (var simulator = simulator(FaultRates.none())) {
            var instructions = Optional.of("Be brief. ".repeat(4_000));
            var first = wire.ask(
                    simulator, "right", new Question(instructions, "One?", Optional.empty(), Duration.ofSeconds(30)));
            var second = wire.ask(
                    simulator, "right", new Question(instructions, "Two?", Optional.empty(), Duration.ofSeconds(30)));

            assertThat(first.account().getCachedInputTokens()).isZero();
            assertThat(second.account().getCachedInputTokens()).isBetween(9_000L, 10_000L);
            assertThat(second.account().getInputTokens())
                    .isEqualTo(first.account().getInputTokens());
            assertThat(second.account().getCostMicroUsd())
                    .isLessThan(first.account().getCostMicroUsd());
        }
    }
}
