package dev.specstress.scoring.internal.measure;

import dev.specstress.schemas.NoDisagreement;
import dev.specstress.schemas.PanelDisagreement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Disagreement of a panel on one scenario: {@code D(x, M) = max over v in {v1, v2} of STD({position_v of m : m in M})}
 * with the population standard deviation, 0 to 3 (arXiv 2510.07686v2, disagreement; METHOD, pipeline). Repeat 0 only.
 * The order of the positions never matters.
 */
public final class PanelMeasure {

    private PanelMeasure() {}

    /** D, or nothing with fewer than two positions. */
    public static OptionalDouble d(List<Position> positions) {
        if (positions.size() < 2) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.max(
                Spread.of(positions, Position::value1).std(),
                Spread.of(positions, Position::value2).std()));
    }

    /** The panel's whole measure where nothing is known of how far a model's own answers lie apart. */
    public static PanelDisagreement measure(String panel, int asked, List<Position> positions, int quorum) {
        return measure(panel, asked, positions, quorum, Optional.empty());
    }

    /**
     * The panel's whole measure.
     *
     * @param asked models of the panel that were asked, 0 or more
     * @param positions those of the panel's models that have one
     * @param quorum positions below which the panel gets no bin
     * @param noise how far apart the answers of one model lie, for the noise floor
     */
    public static PanelDisagreement measure(
            String panel, int asked, List<Position> positions, int quorum, Optional<WithinModelSpread> noise) {
        PanelDisagreement measured = new PanelDisagreement();
        measured.setPanel(panel);
        measured.setModels(asked);
        measured.setPositions(positions.size());
        measured.setOutliers(Outliers.among(positions));
        positions.stream()
                .mapToDouble(Position::confidence)
                .filter(confidence -> !Double.isNaN(confidence))
                .min()
                .ifPresent(measured::setLeastConfidence);
        OptionalDouble d = d(positions);
        if (d.isEmpty()) {
            measured.setNoD(NoDisagreement.FEWER_THAN_TWO_POSITIONS);
            return measured;
        }
        Spread value1 = Spread.of(positions, Position::value1);
        Spread value2 = Spread.of(positions, Position::value2);
        measured.setValue1Std(value1.std());
        measured.setValue2Std(value2.std());
        measured.setValue1Range(value1.range());
        measured.setValue2Range(value2.range());
        measured.setD(d.getAsDouble());
        if (positions.size() >= quorum) {
            measured.setBin(DBins.of(d.getAsDouble()));
        }
        noise.ifPresent(spread -> putFloor(measured, spread));
        return measured;
    }

    private static void putFloor(PanelDisagreement measured, WithinModelSpread spread) {
        NoiseFloor floor = NoiseFloor.of(measured.getPositions(), spread);
        measured.setNoiseFloor(floor.expectedD());
        measured.setHighByChance(floor.high());
        measured.setNoiseDegreesOfFreedom(spread.degreesOfFreedom());
    }
}
