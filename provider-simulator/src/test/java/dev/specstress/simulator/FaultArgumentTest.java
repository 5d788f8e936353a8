package dev.specstress.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultArgumentTest {
    @ParameterizedTest
    @EnumSource
    void everyKindIsUnderstoodByItsLabel(FaultKind kind) {
        FaultArgument argument = FaultArgument.parse("sim-a=" + kind.label() + ":0.25");

        assertThat(argument)
                .isEqualTo(new FaultArgument("sim-a", FaultRates.none().with(kind, 0.25)));
    }

    @Test
    void severalFaultsOfOneModelAddUp() {
        FaultRates rates =
                FaultArgument.parse("*=429:0.5@250ms,slow:0.25@3s,CUT:0.25").rates();

        assertThat(rates)
                .isEqualTo(FaultRates.none()
                        .with(FaultKind.RATE_LIMITED, 0.5)
                        .with(FaultKind.SLOW, 0.25)
                        .with(FaultKind.CUT_OFF, 0.25)
                        .withRetryAfter(Duration.ofMillis(250))
                        .withSlowBy(Duration.ofSeconds(3)));
    }

    @Test
    void tenTenthsAreAllThereIs() {
        String faults =
                "429:0.1,500:0.1,503:0.1,slow:0.1,hang:0.1,cut:0.1,malformed:0.1,empty:0.1,refuse:0.1,length:0.1";

        assertThat(FaultArgument.parse("m=" + faults).rates().shares()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429:0.1 | expected MODEL=FAULT:RATE,... but found 429:0.1",
                "=429:0.1 | expected MODEL=FAULT:RATE,...",
                "m= | expected FAULT:RATE",
                "m=429 | expected FAULT:RATE or FAULT:RATE@WAIT but found '429'",
                "m=429:0.1, | but found ''",
                "m=404:0.1 | a fault is one of 429, 500,",
                "m=429:often | a rate is a number from 0 to 1, not often",
                "m=429:NaN | the rate of 429 must be from 0 to 1",
                "m=hang:-0.1 | the rate of hang must be from 0 to 1",
                "m=429:2 | the rate of 429 must be from 0 to 1",
                "m=429:0.9,500:0.9 | the sum of rates must be from 0 to 1",
                "m=429:0.1,429:0.2 | 429 is given twice",
                "m=429:0.1@1m | a wait is a whole number of ms or s",
                "m=500:0.1@1s | only 429 and slow have a wait"
            })
    void whatCannotBeUnderstoodIsToldInOneLine(String argument, String said) {
        assertThatThrownBy(() -> FaultArgument.parse(argument))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("\n");
    }

    @Test
    void theLastArgumentForAModelCounts() {
        SimulatorOptions options =
                FaultArgument.addTo(SimulatorOptions.defaults(), List.of("m=429:0.1", "n=500:1", "m=empty:1"));

        assertThat(options.faults())
                .containsEntry("m", FaultRates.none().with(FaultKind.EMPTY, 1))
                .containsEntry("n", FaultRates.none().with(FaultKind.SERVER_ERROR, 1));
    }
}
