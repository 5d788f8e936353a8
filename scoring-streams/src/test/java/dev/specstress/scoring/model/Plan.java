package dev.specstress.scoring.model;

import dev.specstress.schemas.Decision;
import dev.specstress.scoring.model.Event.GradeOne;
import dev.specstress.scoring.model.Event.Match;
import dev.specstress.scoring.model.Event.Pass;
import dev.specstress.scoring.model.Event.Propose;
import dev.specstress.scoring.model.Event.Respond;
import dev.specstress.scoring.model.Event.Stranger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A campaign and what happens to it.
 *
 * @param maxOpen bound on open scenarios, 0 for the service's own
 * @param grades whether scenarios below the high threshold are graded too
 */
record Plan(
        int models,
        int repeats,
        int quorum,
        int maxOpen,
        boolean grades,
        int partitions,
        int scenarios,
        List<Event> events) {

    static Plan random(long seed) {
        Random random = new Random(seed);
        int models = 2 + random.nextInt(2);
        Plan empty = new Plan(
                models,
                random.nextInt(4) == 0 ? 2 : 1,
                1 + random.nextInt(models),
                random.nextBoolean() ? 0 : 1 + random.nextInt(3),
                random.nextBoolean(),
                1 + random.nextInt(2),
                2 + random.nextInt(3),
                List.of());
        return empty.with(empty.events(random));
    }

    Plan with(List<Event> others) {
        return new Plan(models, repeats, quorum, maxOpen, grades, partitions, scenarios, others);
    }

    private List<Event> events(Random random) {
        List<Event> all = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            all.add(new Event.CampaignKnown());
        }
        int length = 20 + random.nextInt(50);
        for (int i = 0; i < length; i++) {
            all.add(event(random));
        }
        return all;
    }

    private Event event(Random random) {
        int scenario = random.nextInt(scenarios);
        return switch (random.nextInt(40)) {
            case 0 -> new Event.CampaignKnown();
            case 1, 2, 3, 4 -> new Propose(scenario, random.nextInt(100));
            case 5 -> new Stranger(scenario);
            case 6, 7, 8, 9 -> new Match(scenario, random.nextLong());
            case 10, 11, 12, 13, 14, 15, 16, 17 -> new GradeOne(random.nextInt(1_000), decision(random));
            case 18, 19 -> new Pass(1 + random.nextInt(30));
            case 20 -> new Pass(200 + random.nextInt(600));
            case 21 -> new Event.Pause();
            case 22, 23 -> new Event.Resume();
            case 24 -> random.nextInt(8) == 0 ? new Event.Cancel() : new Event.Resume();
            case 25 -> new Event.Restart();
            case 26 -> new Event.Hold();
            case 27 -> new Event.Release();
            case 28 -> new Event.BrokersAway();
            case 29 -> new Event.BrokersBack();
            default ->
                new Respond(
                        scenario,
                        random.nextInt(models),
                        random.nextInt(repeats),
                        random.nextInt(100),
                        random.nextInt(6) > 0);
        };
    }

    private static Optional<Decision> decision(Random random) {
        int which = random.nextInt(4);
        return which == 3 ? Optional.empty() : Optional.of(Decision.values()[which]);
    }

    int openPerTask() {
        return maxOpen == 0 ? Integer.MAX_VALUE : (maxOpen + partitions - 1) / partitions;
    }
}
