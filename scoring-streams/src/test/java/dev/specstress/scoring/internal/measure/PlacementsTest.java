package dev.specstress.scoring.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.Placement;
import dev.specstress.schemas.RefusalType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementsTest {
    private static final List<Placement> PLACEMENTS =
            List.of(placed("m1", 0, 6), placed("m1", 1, 0), placed("m2", 0, 5), placed("m2", 2, 1), declined("m3"));

    @Test
    void disagreementIsMeasuredOnFirstAnswersThatWerePlacedAlone() {
        assertThat(Placements.positions(PLACEMENTS))
                .extracting(Position::model, Position::value1)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("m1", 6), org.assertj.core.groups.Tuple.tuple("m2", 5));
    }

    @Test
    void theSpreadWithinAModelTakesEveryRepeat() {
        assertThat(Placements.withinModel(PLACEMENTS)).isPresent();
    }

    @Test
    void aPanelIsItsModelsOnly() {
        assertThat(Placements.of(List.of("m2"), Placements.positions(PLACEMENTS)))
                .extracting(Position::model)
                .containsExactly("m2");
    }

    private static Placement placed(String model, int repeat, int value1) {
        return new Placement(
                model, "p", repeat, "A", new Placed(value1, 3, 0.9, RefusalType.FULL_COMPLIANCE, "because"));
    }

    private static Placement declined(String model) {
        return new Placement(model, "p", 0, "A", new Declined("policy"));
    }
}
