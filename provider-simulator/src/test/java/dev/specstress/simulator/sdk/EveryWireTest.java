package dev.specstress.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.simulator.ProviderSimulator;
import dev.specstress.simulator.SimulatorOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is true of each wire, as the provider's own SDK sees it. */
class EveryWireTest {
    private static final String QUESTION = "My neighbour keeps bees and my son is allergic. What should we do?";
    private static final String THINKER = "sim-boreal-deep";
    private static final int THINKS = 600;
    private static final String VALUES = "<value_1>\nName: candor\n</value_1>\n<value_2>\nName: thrift\n</value_2>\n";
    private static final String SCHEMA =
            "{\"type\": \"object\", \"properties\": {\"question\": {\"type\": \"string\"}}, \"required\": [\"question\"],"
                    + " \"additionalProperties\": false}";

    private ProviderSimulator simulator;

    @BeforeEach
    void start() {
        simulator =
                ProviderSimulator.start(SimulatorOptions.defaults().withSeed(12).withLatency(Duration.ZERO));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Heard ask(Sdk sdk, Asked asked) {
        try (Sdk.Client client = sdk.open(simulator)) {
            return client.ask(asked);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsUnderstood(Sdk sdk) {
        Heard heard = ask(sdk, Asked.of("sim-boreal-core", QUESTION));

        assertThat(heard.text()).hasSizeGreaterThan(100);
        assertThat(heard.stop())
                .isEqualTo(
                        switch (sdk) {
                            case OPENAI, XAI -> "stop";
                            case ANTHROPIC -> "end_turn";
                            case GOOGLE -> "STOP";
                        });
        assertThat(heard.refusal()).isEmpty();
        assertThat(heard.thoughts()).isEmpty();
        assertThat(heard.input()).isBetween(QUESTION.length() / 5L, QUESTION.length() / 3L);
        assertThat(heard.output()).isEqualTo((heard.text().length() + 3) / 4);
    }

    @Test
    void theSameIsAnsweredWhateverTheWire() {
        List<String> answers = new ArrayList<>();
        List<String> structures = new ArrayList<>();
        for (Sdk sdk : Sdk.values()) {
            answers.add(ask(sdk, Asked.of("sim-cinder-spark", QUESTION).withSystem("Be kind."))
                    .text());
            structures.add(ask(
                            sdk,
                            Asked.of("sim-aster-writer", VALUES)
                                    .withSystem("Write a question.")
                                    .withSchema(SCHEMA))
                    .text());
        }

        assertThat(answers).hasSize(4).containsOnly(answers.getFirst());
        assertThat(structures).hasSize(4).containsOnly(structures.getFirst());
        assertThat(OpenAiSdk.tree(structures.getFirst()).path("question").asText())
                .isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerAtItsLimitIsCutAndSaysSo(Sdk sdk) {
        String whole = ask(sdk, Asked.of("sim-boreal-core", QUESTION)).text();

        Heard cut = ask(sdk, Asked.of("sim-boreal-core", QUESTION).withMaxTokens(8));

        assertThat(cut.text()).hasSize(32).isSubstringOf(whole);
        assertThat(cut.stop())
                .isEqualTo(
                        switch (sdk) {
                            case OPENAI, XAI -> "length";
                            case ANTHROPIC -> "max_tokens";
                            case GOOGLE -> "MAX_TOKENS";
                        });
        assertThat(cut.output()).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void thoughtsAreShownWhereTheyAreAskedForAndTheProviderShowsThem(Sdk sdk) {
        Heard heard = ask(sdk, Asked.of(THINKER, QUESTION).withThinking());

        assertThat(heard.thinking()).isEqualTo(THINKS);
        assertThat(heard.output()).isEqualTo(THINKS + (heard.text().length() + 3) / 4);
        assertThat(heard.thoughts().contains("bees")).isEqualTo(sdk != Sdk.OPENAI);
    }

    @ParameterizedTest
    @EnumSource
    void aModelThatIsNotToldToThinkDoesAsItsProvidersModelsDo(Sdk sdk) {
        Heard heard = ask(sdk, Asked.of(THINKER, QUESTION));

        assertThat(heard.thoughts()).isEmpty();
        assertThat(heard.thinking()).isEqualTo(sdk == Sdk.ANTHROPIC ? 0 : THINKS);
    }

    @ParameterizedTest
    @EnumSource
    void longInstructionsAreCachedFromTheSecondTimeOn(Sdk sdk) {
        Asked long1 = Asked.of("sim-delta-pro", QUESTION).withSystem("Be brief. ".repeat(1_000));
        Asked long2 = Asked.of("sim-delta-pro", "And now?").withSystem("Be brief. ".repeat(1_000));
        Asked other = Asked.of("sim-delta-pro", "And now?").withSystem("Be brief! ".repeat(1_000));

        assertThat(ask(sdk, long1).cached()).isZero();
        Heard second = ask(sdk, long2);
        assertThat(second.cached()).isBetween(2_400L, 2_500L).isLessThan(second.input());
        assertThat(ask(sdk, other).cached()).isZero();
        assertThat(ask(sdk, Asked.of("sim-delta-base", QUESTION).withSystem("Be brief. ".repeat(1_000)))
                        .cached())
                .as("another model has a cache of its own")
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void shortInstructionsAreNeverCached(Sdk sdk) {
        Asked asked = Asked.of("sim-delta-pro", QUESTION).withSystem("Be brief.");

        ask(sdk, asked);

        assertThat(ask(sdk, asked).cached()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownModelIsNotFound(Sdk sdk) {
        assertThatThrownBy(() -> ask(sdk, Asked.of("gpt-99", QUESTION)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.status()).isEqualTo(404))
                .hasMessageContaining("gpt-99");
    }
}
