package dev.specstress.scoring.internal.route;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.schemas.Campaign;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetRateTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "799, 1", "800, 1", "900, 0.5", "980, 0.1", "1000, 0", "5000, 0"})
    void theRateFallsFromFourFifthsOfTheCapToNothingAtTheCap(long spent, double factor) {
        Campaign campaign = governed("a").budget(null, 1_000).build();

        assertThat(BudgetRate.factor(campaign, Map.of("acme", spent))).isCloseTo(factor, within(1e-9));
    }

    @Test
    void aCapOfTheCampaignCountsEveryProvider() {
        Campaign campaign = governed("a").budget(null, 1_000).build();

        assertThat(BudgetRate.factor(campaign, Map.of("acme", 500L, "judges", 400L)))
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void theTightestCapDecidesAndThoseOfProvidersWithoutAGraderDoNotCount() {
        Campaign campaign = governed("a")
                .budget("judges", 1_000)
                .budget("acme", 10_000)
                .budget("elsewhere", 1)
                .build();

        assertThat(BudgetRate.factor(campaign, Map.of("judges", 900L, "acme", 900L, "elsewhere", 900L)))
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void withoutABudgetNothingIsLowered() {
        assertThat(BudgetRate.factor(governed("a").build(), Map.of("acme", Long.MAX_VALUE)))
                .isEqualTo(1);
    }
}
