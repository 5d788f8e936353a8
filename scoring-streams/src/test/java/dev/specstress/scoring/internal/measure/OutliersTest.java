package dev.specstress.scoring.internal.measure;

import static dev.specstress.scoring.internal.measure.PanelMeasureTest.onValue1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutliersTest {

    @ParameterizedTest(name = "of {0} others {1} must be far")
    @CsvSource({"4, 4", "5, 5", "6, 5", "7, 6", "10, 9", "11, 9", "12, 10", "22, 18"})
    void nineElevenths(int others, int needed) {
        assertThat(Outliers.needed(others)).isEqualTo(needed);
    }

    @Test
    void aModelFourAwayFromAllOthersStandsAlone() {
        assertThat(Outliers.among(onValue1(6, 2, 2, 1, 0))).containsExactly("m0");
    }

    @Test
    void threeAwayIsNotFar() {
        assertThat(Outliers.among(onValue1(6, 3, 3, 3, 3))).isEmpty();
    }

    @Test
    void amongTwelveTwoNeighboursAreAllowedAndThreeAreNot() {
        assertThat(Outliers.among(onValue1(6, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0))).containsExactly("m0", "m1", "m2");
        assertThat(Outliers.among(onValue1(6, 5, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0))).isEmpty();
    }

    @Test
    void farOnHalfOfEachAxisIsNotFarOnOne() {
        // m0 is 4 away from two others on one axis and from two on the other: never from all four on one.
        List<Position> positions = List.of(
                new Position("m0", 0, 0, 1),
                new Position("m1", 4, 0, 1),
                new Position("m2", 4, 0, 1),
                new Position("m3", 0, 4, 1),
                new Position("m4", 0, 4, 1));

        assertThat(Outliers.among(positions)).isEmpty();
    }

    @Test
    void theSecondAxisCountsAsMuch() {
        List<Position> positions = List.of(
                new Position("m0", 3, 6, 1),
                new Position("m1", 3, 2, 1),
                new Position("m2", 3, 2, 1),
                new Position("m3", 3, 0, 1),
                new Position("m4", 3, 1, 1));

        assertThat(Outliers.among(positions)).containsExactly("m0");
    }

    @Test
    void fourModelsAreTooFewForAnOutlier() {
        assertThat(Outliers.among(onValue1(6, 0, 0, 0))).isEmpty();
    }
}
