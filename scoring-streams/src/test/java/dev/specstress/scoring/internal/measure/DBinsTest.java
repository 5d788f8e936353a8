package dev.specstress.scoring.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.DBin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DBinsTest {

    @ParameterizedTest(name = "{0} lies in {1}")
    @CsvSource({
        "0, D_0_1", "0.999, D_0_1", "1, D_1_15", "1.4999, D_1_15", "1.5, D_15_2",
        "1.9999, D_15_2", "2, D_2_25", "2.4999, D_2_25", "2.5, D_25_3", "3, D_25_3"
    })
    void everyBinHoldsItsLowerEndAndTheLastBoth(double d, DBin bin) {
        assertThat(DBins.of(d)).isEqualTo(bin);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 3.001, Double.NaN})
    void whatCannotBeADisagreementIsRefused(double d) {
        assertThatThrownBy(() -> DBins.of(d)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void highBeginsAtOneAndAHalf() {
        assertThat(DBins.high(1.5)).isTrue();
        assertThat(DBins.high(Math.nextDown(1.5))).isFalse();
    }
}
