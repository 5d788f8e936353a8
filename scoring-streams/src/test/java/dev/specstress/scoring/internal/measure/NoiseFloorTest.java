package dev.specstress.scoring.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseFloorTest {

    private static final ChancePositions SPREAD_OF_ONE = ChancePositions.ofSpread(1);

    /** METHOD, noise floor: figures of a simulation. Counted out they are 15.9 and 1.36 %. */
    @ParameterizedTest(name = "of {0} models, chance alone puts {1} over the threshold")
    @CsvSource({"2, 0.16, 0.002", "12, 0.013, 0.001"})
    void theFiguresOfTheMethodAreFoundAgain(int models, double high, double simulationError) {
        assertThat(NoiseFloor.of(models, SPREAD_OF_ONE, SPREAD_OF_ONE).high()).isCloseTo(high, within(simulationError));
    }

    @ParameterizedTest(name = "{0} models, spreads {1} and {2}")
    @CsvSource({"2, 1, 1", "3, 0.4, 1.3", "5, 2.5, 0", "12, 1, 1", "24, 0.8, 0.9", "25, 0.8, 0.9", "64, 1.6, 0.7"})
    void playingItOutGivesTheSame(int models, double spread1, double spread2) {
        long seed = 20_261_124;
        Random draw = new Random(seed);
        int plays = 40_000;
        double sum = 0;
        double squares = 0;
        int high = 0;
        for (int play = 0; play < plays; play++) {
            List<Position> positions = IntStream.range(0, models)
                    .mapToObj(i -> new Position("m" + i, stray(draw, spread1), stray(draw, spread2), 1))
                    .toList();
            double d = PanelMeasure.d(positions).orElseThrow();
            sum += d;
            squares += d * d;
            high += DBins.high(d) ? 1 : 0;
        }
        double mean = sum / plays;
        double error = Math.sqrt((squares / plays - mean * mean) / plays);
        double share = (double) high / plays;
        double shareError = Math.sqrt(Math.max(share, 1e-4) * (1 - share) / plays);

        NoiseFloor floor = NoiseFloor.of(models, ChancePositions.ofSpread(spread1), ChancePositions.ofSpread(spread2));

        boolean exact = models <= ChanceSpread.MOST_EXACT;
        assertThat(floor.expectedD()).as("seed %d", seed).isCloseTo(mean, within(4 * error + (exact ? 0 : 0.005)));
        assertThat(floor.high()).as("seed %d", seed).isCloseTo(share, within(4 * shareError + (exact ? 0 : 0.005)));
    }

    private static int stray(Random draw, double spread) {
        return (int) Math.clamp(Math.round(3 + spread * draw.nextGaussian()), 0L, 6L);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.8, 1.5})
    void whereCountingEndsTheApproximationGoesOnWithoutAStep(double spread) {
        ChancePositions positions = ChancePositions.ofSpread(spread);

        NoiseFloor counted = NoiseFloor.of(ChanceSpread.exact(24, positions), ChanceSpread.exact(24, positions));
        NoiseFloor approximate =
                NoiseFloor.of(ChanceSpread.approximate(24, positions), ChanceSpread.approximate(24, positions));

        assertThat(approximate.expectedD()).isCloseTo(counted.expectedD(), within(0.01));
        assertThat(approximate.high()).isCloseTo(counted.high(), within(0.01));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.25, 1, 2.25, 6})
    void theVarianceThatRepeatsShowIsThatOfThePositionsDrawn(double variance) {
        assertThat(ChancePositions.ofVariance(variance).moment(2)).isCloseTo(variance, within(1e-9));
    }

    @Test
    void aVarianceNoSpreadGivesIsTakenForTheNearest() {
        assertThat(ChancePositions.ofVariance(18).moment(2)).isCloseTo(9, within(0.02));
        assertThat(ChancePositions.ofVariance(0).moment(2)).isZero();
    }

    @Test
    void modelsThatNeverStrayHaveNoFloor() {
        NoiseFloor floor = NoiseFloor.of(12, new WithinModelSpread(0, 0, 12));

        assertThat(floor.expectedD()).isZero();
        assertThat(floor.high()).isZero();
    }

    /** By hand: each at 0 or 6 with probability one half, so 0 or 3 on each value, and 0 on both in a quarter. */
    @Test
    void twoModelsThatAnswerAtEitherEndDisagreeFullyInThreeQuarters() {
        ChancePositions ends = new ChancePositions(new double[] {0.5, 0, 0, 0, 0, 0, 0.5});

        NoiseFloor floor = NoiseFloor.of(2, ends, ends);

        assertThat(floor.expectedD()).isCloseTo(2.25, within(1e-12));
        assertThat(floor.high()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void largerPanelsExceedTheThresholdByChanceLessOften() {
        double of2 = NoiseFloor.of(2, SPREAD_OF_ONE, SPREAD_OF_ONE).high();
        double of12 = NoiseFloor.of(12, SPREAD_OF_ONE, SPREAD_OF_ONE).high();
        double of64 = NoiseFloor.of(64, SPREAD_OF_ONE, SPREAD_OF_ONE).high();

        assertThat(of2).isGreaterThan(of12);
        assertThat(of12).isGreaterThan(of64);
    }

    @Test
    void theSpreadWithinModelsIsPooledOverThoseWithTwoPositions() {
        // m0: 2 and 4, squares around 3: 2. m1: 0, 3, 3, squares around 2: 6. m2 says nothing. (2 + 6) / (1 + 2)
        List<List<Position>> byModel = List.of(at("m0", 2, 4), at("m1", 0, 3, 3), at("m2", 5));

        WithinModelSpread spread = WithinModelSpread.of(byModel).orElseThrow();

        assertThat(spread.variance1()).isCloseTo(8.0 / 3, within(1e-12));
        assertThat(spread.variance2()).isZero();
        assertThat(spread.degreesOfFreedom()).isEqualTo(3);
    }

    @Test
    void withoutRepeatsNothingIsKnownOfTheSpread() {
        assertThat(WithinModelSpread.of(List.of(at("m0", 2), at("m1", 3)))).isEmpty();
        assertThat(WithinModelSpread.of(List.of())).isEmpty();
    }

    @Test
    void theOrderOfModelsAndRepeatsNeverMattersToTheLastBit() {
        long seed = 5;
        Random draw = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<List<Position>> byModel = new ArrayList<>();
            for (int model = 0; model < 9; model++) {
                byModel.add(new ArrayList<>(
                        at("m" + model, draw.ints(1 + draw.nextInt(5), 0, 7).toArray())));
            }
            WithinModelSpread spread = WithinModelSpread.of(byModel).orElseThrow();
            Collections.shuffle(byModel, draw);
            byModel.forEach(one -> Collections.shuffle(one, draw));

            assertThat(WithinModelSpread.of(byModel)).as("seed %d", seed).contains(spread);
        }
    }

    private static List<Position> at(String model, int... value1) {
        return IntStream.of(value1)
                .mapToObj(at -> new Position(model, at, 3, 1))
                .toList();
    }
}
