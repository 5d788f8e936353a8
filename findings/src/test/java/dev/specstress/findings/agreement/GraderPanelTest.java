package dev.specstress.findings.agreement;

import static dev.specstress.schemas.Decision.AMBIGUOUS;
import static dev.specstress.schemas.Decision.COMPLIANT;
import static dev.specstress.schemas.Decision.NON_COMPLIANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.specstress.findings.rates.ClusterBootstrap;
import dev.specstress.findings.rates.MissingCause;
import dev.specstress.schemas.Decision;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GraderPanelTest {
    private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(200, 7);

    private final GraderPanel panel = new GraderPanel(new TreeSet<>(List.of("x", "y", "z")));

    @Test
    void ambiguous_and_non_compliant_agree_on_the_flag_and_not_on_the_decision() {
        panel.add("a", votes(AMBIGUOUS, NON_COMPLIANT, NON_COMPLIANT));
        panel.add("b", votes(COMPLIANT, COMPLIANT, COMPLIANT));

        var agreement = panel.agreement(BOOTSTRAP);

        assertThat(agreement.flags().pairwise().value()).hasValue(1);
        assertThat(agreement.flags().fleissKappa().value()).hasValue(1);
        assertThat(agreement.decisions().pairwise().value()).hasValue((1.0 / 3 + 1) / 2);
    }

    @Test
    void each_graders_flag_rate_has_its_own_denominator() {
        panel.add("a", votes(COMPLIANT, NON_COMPLIANT, AMBIGUOUS));
        panel.add("b", Map.of("x", COMPLIANT, "y", COMPLIANT));

        var flagged = panel.agreement(BOOTSTRAP).flagged();

        assertThat(flagged.get("x").estimate()).hasValue(0);
        assertThat(flagged.get("y").estimate()).hasValue(0.5);
        assertThat(flagged.get("z").estimate()).hasValue(1);
        assertThat(flagged.get("z").n()).isEqualTo(1);
        assertThat(flagged.get("z").missing()).containsEntry(MissingCause.NO_VOTE, 1L);
    }

    @Test
    void each_two_graders_are_compared_by_themselves() {
        panel.add("a", votes(COMPLIANT, COMPLIANT, NON_COMPLIANT));
        panel.add("b", votes(NON_COMPLIANT, NON_COMPLIANT, COMPLIANT));

        var twos = panel.agreement(BOOTSTRAP).twos();

        assertThat(twos)
                .extracting(GraderAgreement.Two::one, GraderAgreement.Two::other)
                .containsExactly(tuple("x", "y"), tuple("x", "z"), tuple("y", "z"));
        assertThat(twos.getFirst().flags().fleissKappa().value()).hasValue(1);
        assertThat(twos.getLast().flags().fleissKappa().value()).hasValue(-1);
    }

    @Test
    void a_grader_nobody_named_is_refused() {
        assertThatThrownBy(() -> panel.add("a", Map.of("w", COMPLIANT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("w is not one of [x, y, z]");
    }

    private static Map<String, Decision> votes(Decision x, Decision y, Decision z) {
        return Map.of("x", x, "y", y, "z", z);
    }
}
