package dev.specstress.kit.slowcall.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InFlightBudgetTest {

    @Test
    void itBoundsRecords() {
        var budget = new InFlightBudget(2, 1_000);

        assertThat(budget.take(1)).isTrue();
        assertThat(budget.take(1)).isTrue();
        assertThat(budget.take(1)).isFalse();

        budget.giveBack(1);
        assertThat(budget.take(1)).isTrue();
    }

    @Test
    void itBoundsBytes() {
        var budget = new InFlightBudget(10, 100);

        assertThat(budget.take(60)).isTrue();
        assertThat(budget.take(41)).isFalse();
        assertThat(budget.take(40)).isTrue();
        assertThat(budget.bytes()).isEqualTo(100);
    }

    @Test
    void aRecordLargerThanTheBoundIsLetInAloneAndNothingBesideIt() {
        var budget = new InFlightBudget(10, 100);

        assertThat(budget.take(500)).isTrue();
        assertThat(budget.take(0)).isFalse();
        budget.giveBack(500);
        assertThat(budget.take(1)).isTrue();
        assertThat(budget.take(500)).isFalse();
    }
}
