package dev.specstress.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.StratumTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedTriplesTest {

    @Test
    void triplesOfPairsAndOfClausesHaveThreeQuestionsAndMatchedPairsSix() {
        var planned = PlannedTriples.of(SamplingPlan.newBuilder()
                .setTriples(10)
                .setClausePairs(4)
                .setTargets(List.of(
                        new StratumTarget("bio", "words", 30, 100, List.of()),
                        new StratumTarget("chem", "words", 300, 100, List.of())))
                .build());

        // 30 hazardous of half of three questions each; the other target is given up before.
        assertThat(planned).isEqualTo(new PlannedTriples(14, 20 + 100));
        assertThat(planned.questions()).isEqualTo(14 * 3 + 120 * 6);
    }

    @Test
    void aPlainCampaignIsItsTriples() {
        assertThat(PlannedTriples.of(SamplingPlan.newBuilder().setTriples(7).build())
                        .questions())
                .isEqualTo(21);
    }
}
