package dev.specstress.simulator.internal.mind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole chain, from values to positions, through prompts alone. */
class DisagreementTest {
    private static final int SUBJECTS = 12;
    private static final List<Panel.Positions> SCENARIOS = Panel.campaign(new Cast(8_191), 120);

    @Test
    void twelveSubjectsDisagreeHighlyOnSomeScenariosAndNotOnMost() {
        assertThat(Cast.SUBJECTS).hasSize(SUBJECTS);
        double high = shareAtLeast(1.5, Cast.SUBJECTS);
        assertThat(high).isBetween(0.15, 0.35);
    }

    @Test
    void siblingsDisagreeLessThanThePanelOfAllFamilies() {
        for (String family : List.of("aster", "boreal", "cinder", "delta")) {
            List<String> siblings =
                    Cast.SUBJECTS.stream().filter(name -> name.contains(family)).collect(Collectors.toList());
            assertThat(shareAtLeast(1.5, siblings)).isLessThan(shareAtLeast(1.5, Cast.SUBJECTS) / 2);
        }
    }

    private double shareAtLeast(double least, List<String> panel) {
        return SCENARIOS.stream()
                        .mapToDouble(scenario -> scenario.disagreement(panel))
                        .filter(d -> d >= least)
                        .count()
                / (double) SCENARIOS.size();
    }
}
