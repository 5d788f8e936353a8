package dev.specstress.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Random histories (arrivals in any order, duplicates, strangers, late ones, deadlines, pauses, cancellation, restarts,
 * backlogs, brokers that are away; one partition or two) are played to the topology and to a plain reference, which must
 * say the same after every event. A failure prints the seed and the shortest history that still fails.
 */
class ModelBasedTest {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int LEAST = 300;
    private static final int MOST = 4_000;

    @Test
    void theTopologySaysWhatThePlainReferenceSays() {
        long first = Long.getLong("specstress.seed", System.nanoTime());
        long end = System.nanoTime() + TIME.toNanos();
        int played = 0;
        while (played < MOST && (played < LEAST || System.nanoTime() < end)) {
            long seed = first + played;
            Plan plan = Plan.random(seed);
            Optional<String> difference = Trial.difference(plan);
            assertThat(difference).as(() -> explain(seed, plan)).isEmpty();
            played++;
        }
        System.out.printf("model-based: %d histories from seed %d%n", played, first);
    }

    @Test
    void aReferenceThatMissedOneArrivalIsNoticed() {
        Plan plan = new Plan(
                2,
                1,
                1,
                0,
                false,
                1,
                1,
                List.of(
                        new Event.CampaignKnown(),
                        new Event.Propose(0, 1),
                        new Event.Respond(0, 0, 0, 1, true),
                        new Event.Pass(700)));

        assertThat(Trial.difference(plan)).isEmpty();
        assertThat(Trial.difference(plan, 2)).isPresent();
    }

    private static String explain(long seed, Plan plan) {
        Plan shortest = shrink(plan);
        return "seed " + seed + " (-Dspecstress.seed=" + seed + "), " + shortest.with(List.of()) + "\n"
                + String.join(
                        "\n", shortest.events().stream().map(Event::toString).toList()) + "\n"
                + Trial.difference(shortest).orElse("");
    }

    private static Plan shrink(Plan plan) {
        Plan shortest = plan;
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (int i = shortest.events().size() - 1; i >= 0; i--) {
                List<Event> without = new ArrayList<>(shortest.events());
                without.remove(i);
                if (Trial.difference(shortest.with(without)).isPresent()) {
                    shortest = shortest.with(without);
                    shorter = true;
                }
            }
        }
        return shortest;
    }
}
