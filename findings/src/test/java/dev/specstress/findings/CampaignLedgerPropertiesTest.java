package dev.specstress.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Verdict;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;

class CampaignLedgerPropertiesTest {

    @Property(tries = 200)
    void the_order_between_topics_does_not_matter(@ForAll("orders") List<SpecificRecord> order) {
        assertThat(figuresOf(order)).isEqualTo(figuresOf(SmallRun.records()));
    }

    @Property(tries = 200)
    void replaying_any_part_changes_nothing_but_the_count_of_verdict_records(
            @ForAll("orders") List<SpecificRecord> order, @ForAll("orders") List<SpecificRecord> other) {
        var replayed = other.subList(0, other.size() / 2);
        var all = new ArrayList<>(order);
        all.addAll(replayed);

        var figures = figuresOf(all);

        var duplicates = replayed.stream().filter(Verdict.class::isInstance).count();
        assertThat(figures.verdicts().duplicates()).isEqualTo(duplicates);
        assertThat(figures)
                .usingRecursiveComparison()
                .ignoringFields("verdicts.duplicates")
                .isEqualTo(figuresOf(SmallRun.records()));
    }

    @Property(tries = 200)
    void a_run_is_never_complete_before_all_that_it_waits_for_is_read(@ForAll("orders") List<SpecificRecord> order) {
        var ledger = new CampaignLedger(Records.CAMPAIGN);
        var awaited =
                order.stream().filter(CampaignLedgerPropertiesTest::awaited).count();
        for (var one : order) {
            ledger.accept(one);
            awaited -= awaited(one) ? 1 : 0;
            assertThat(ledger.complete()).isEqualTo(awaited == 0);
        }
    }

    private static boolean awaited(SpecificRecord one) {
        return switch (one.getSchema().getName()) {
            case "Grade", "PositionSet", "GenerationTask", "PlanWave" -> false;
            default -> true;
        };
    }

    @Provide
    Arbitrary<List<SpecificRecord>> orders() {
        return Arbitraries.shuffle(SmallRun.records());
    }

    private static CampaignFigures figuresOf(List<SpecificRecord> records) {
        var ledger = new CampaignLedger(Records.CAMPAIGN);
        records.forEach(ledger::accept);
        return ledger.figures();
    }
}
