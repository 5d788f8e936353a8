package dev.specstress.scoring.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.schemas.DBin;
import dev.specstress.schemas.NoDisagreement;
import dev.specstress.schemas.PanelDisagreement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Golden cases, worked out by hand. */
class PanelMeasureTest {

    private static final int NO_QUORUM = 1;

    @Test
    void twoCampsOfSixAtTheEndsAreAsFarApartAsCanBeAndNobodyStandsAlone() {
        List<Position> positions = onValue1(6, 6, 0, 0, 0, 6, 0, 6, 6, 0, 0, 6);

        PanelDisagreement measured = PanelMeasure.measure("all", 12, positions, 8);

        assertThat(measured.getD()).isEqualTo(3.0);
        assertThat(measured.getBin()).isEqualTo(DBin.D_25_3);
        assertThat(measured.getValue1Range()).isEqualTo(6);
        assertThat(measured.getValue2Std()).isZero();
        assertThat(measured.getOutliers()).isEmpty();
    }

    @Test
    void theSpreadIsOfThePopulationNotOfASample() {
        // mean 3, squared distances 1 + 0 + 1, over 3: a sample's would be 1
        PanelDisagreement measured = PanelMeasure.measure("p", 3, onValue1(2, 3, 4), NO_QUORUM);

        assertThat(measured.getD()).isCloseTo(Math.sqrt(2.0 / 3.0), within(1e-12));
    }

    @Test
    void theLargerOfTheTwoValuesCounts() {
        List<Position> positions = List.of(new Position("a", 3, 0, 1), new Position("b", 4, 5, 1));

        PanelDisagreement measured = PanelMeasure.measure("pair", 2, positions, NO_QUORUM);

        assertThat(measured.getValue1Std()).isEqualTo(0.5);
        assertThat(measured.getValue2Std()).isEqualTo(2.5);
        assertThat(measured.getD()).isEqualTo(2.5);
        assertThat(measured.getValue2Range()).isEqualTo(5);
    }

    @Test
    void aPairThreeApartIsHighExactly() {
        PanelDisagreement measured = PanelMeasure.measure("pair", 2, onValue1(1, 4), NO_QUORUM);

        assertThat(measured.getD()).isEqualTo(1.5);
        assertThat(measured.getBin()).isEqualTo(DBin.D_15_2);
    }

    @Test
    void answersThatAllSayTheSameDoNotDisagree() {
        PanelDisagreement measured = PanelMeasure.measure("all", 5, onValue1(4, 4, 4, 4, 4), NO_QUORUM);

        assertThat(measured.getD()).isZero();
        assertThat(measured.getBin()).isEqualTo(DBin.D_0_1);
        assertThat(measured.getValue1Range()).isZero();
    }

    @Test
    void oneResponseHasNoDisagreementRatherThanNone() {
        PanelDisagreement measured = PanelMeasure.measure("all", 12, onValue1(6), NO_QUORUM);

        assertThat(measured.getNoD()).isEqualTo(NoDisagreement.FEWER_THAN_TWO_POSITIONS);
        assertThat(measured.getD()).isNull();
        assertThat(measured.getValue1Std()).isNull();
        assertThat(measured.getValue1Range()).isNull();
        assertThat(measured.getBin()).isNull();
        assertThat(measured.getPositions()).isEqualTo(1);
        assertThat(measured.getLeastConfidence()).isEqualTo(0.9);
    }

    @Test
    void noResponseHasNotEvenAConfidence() {
        PanelDisagreement measured = PanelMeasure.measure("all", 12, List.of(), NO_QUORUM);

        assertThat(measured.getNoD()).isEqualTo(NoDisagreement.FEWER_THAN_TWO_POSITIONS);
        assertThat(measured.getLeastConfidence()).isNull();
        assertThat(measured.getModels()).isEqualTo(12);
    }

    @Test
    void belowTheQuorumThereIsADisagreementButNoBin() {
        PanelDisagreement measured = PanelMeasure.measure("all", 12, onValue1(0, 6, 3), 4);

        assertThat(measured.getD()).isCloseTo(Math.sqrt(6), within(1e-12));
        assertThat(measured.getBin()).isNull();
        assertThat(measured.getNoD()).isNull();
    }

    @Test
    void theLeastConfidenceIsOfItsOwnPositions() {
        List<Position> positions = List.of(new Position("a", 1, 1, 0.7), new Position("b", 1, 1, 0.25));

        assertThat(PanelMeasure.measure("p", 2, positions, NO_QUORUM).getLeastConfidence())
                .isEqualTo(0.25);
    }

    @Test
    void aPositionOutsideTheRubricIsRefusedByName() {
        assertThatThrownBy(() -> new Position("gpt", 7, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("position 7 of model gpt is outside the rubric's 0 to 6");
    }

    static List<Position> onValue1(int... positions) {
        return new ArrayList<>(IntStream.range(0, positions.length)
                .mapToObj(i -> new Position("m" + i, positions[i], 3, 0.9))
                .toList());
    }
}
