package dev.specstress.kit.slowcall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.kit.slowcall.guarantee.BoundedInFlight;
import dev.specstress.kit.slowcall.guarantee.EndsInTime;
import dev.specstress.kit.slowcall.guarantee.EveryRecordIsHandled;
import dev.specstress.kit.slowcall.guarantee.Guarantee;
import dev.specstress.kit.slowcall.guarantee.NeverTwiceAtOnce;
import dev.specstress.kit.slowcall.guarantee.NothingCommittedIsRepeated;
import dev.specstress.kit.slowcall.guarantee.NothingIsCommittedBeforeItsOutput;
import dev.specstress.kit.slowcall.guarantee.PoisonGoesToTheDlq;
import dev.specstress.kit.slowcall.guarantee.RepeatsAreBounded;
import dev.specstress.kit.slowcall.internal.CommittedRecords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every guarantee holds in every kind of run. */
class SlowCallGuaranteesTest {

    private static List<Guarantee> all(Stage stage) {
        return List.of(
                new EveryRecordIsHandled(),
                new NothingCommittedIsRepeated(),
                new RepeatsAreBounded(),
                new NothingIsCommittedBeforeItsOutput(),
                new NeverTwiceAtOnce(),
                new BoundedInFlight(Stage.IN_FLIGHT, Stage.IN_FLIGHT_BYTES),
                new PoisonGoesToTheDlq(stage.poison()),
                new EndsInTime());
    }

    @ParameterizedTest
    @EnumSource
    void everyGuaranteeHolds(Scenario scenario) throws Exception {
        Stage stage = new Stage(scenario.name().toLowerCase(Locale.ROOT).replace('_', '-'));

        Set<String> written = scenario.play(stage);

        for (Guarantee guarantee : all(stage)) {
            assertThat(guarantee.brokenBy(stage.trace(), written))
                    .as("%s", guarantee)
                    .isEmpty();
        }
        Set<String> answered = new HashSet<>(written);
        answered.removeAll(stage.poison());
        assertThat(Broker.namesIn(stage.topic() + "-out")).isEqualTo(answered);
        assertThat(CommittedRecords.holes("group-" + stage.topic())).isZero();
        long begun = stage.trace().begunCount();
        switch (scenario) {
            // A member that leaves commits last, whatever rebalance is under way.
            case UNDISTURBED, MEMBERS_COME_AND_GO, EACH_OF_THREE_IS_RESTARTED ->
                assertThat(begun).as("orderly hand-overs repeat nothing").isEqualTo(written.size());
            case EACH_OF_THREE_IS_KILLED_AND_REPLACED, ALL_ARE_KILLED_AT_ONCE_THREE_TIMES ->
                assertThat(begun).as("kills repeat something").isGreaterThan(written.size());
            default -> assertThat(begun).isPositive();
        }
    }
}
