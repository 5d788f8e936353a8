package dev.specstress.scoring.model;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.GradingTask;
import dev.specstress.scoring.internal.fixture.CampaignBuilder;
import dev.specstress.scoring.model.Event.GradeOne;
import dev.specstress.scoring.model.Event.Match;
import dev.specstress.scoring.model.Event.Pass;
import dev.specstress.scoring.model.Event.Propose;
import dev.specstress.scoring.model.Event.Respond;
import dev.specstress.scoring.model.Event.Stranger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Plays one plan to the topology and to the reference, and compares what they say after every event. */
final class Trial implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final int TICKS = 6;

    private final Plan plan;
    private final ReferenceCampaign campaign = new ReferenceCampaign();
    private final List<Task> tasks = new ArrayList<>();
    private final List<List<String>> expected = new ArrayList<>();
    private final List<ReferenceIntake> intakes = new ArrayList<>();
    private final List<ReferenceJudging> judgings = new ArrayList<>();
    private double now;
    private boolean away;
    private boolean holding;
    private boolean deaf;
    private final List<Runnable> heldByReference = new ArrayList<>();

    private Trial(Plan plan) {
        this.plan = plan;
        for (int i = 0; i < plan.partitions(); i++) {
            List<String> says = new ArrayList<>();
            expected.add(says);
            tasks.add(new Task(plan.partitions()));
            intakes.add(new ReferenceIntake(plan, says));
            judgings.add(new ReferenceJudging(plan, says));
        }
    }

    /** The first difference, with the number of the event it came with. */
    static Optional<String> difference(Plan plan) {
        return difference(plan, -1);
    }

    /** @param missed number of an intake event that the reference is not told of */
    static Optional<String> difference(Plan plan, int missed) {
        try (Trial trial = new Trial(plan)) {
            for (int i = 0; i < plan.events().size(); i++) {
                Event event = plan.events().get(i);
                trial.deaf = i == missed;
                trial.play(event);
                Optional<String> difference = trial.compare();
                if (difference.isPresent()) {
                    return Optional.of("event " + i + ", " + event + ": " + difference.get());
                }
            }
            return Optional.empty();
        }
    }

    private void play(Event event) {
        switch (event) {
            case Event.CampaignKnown() -> {
                campaign.appears();
                tasks.forEach(task -> task.campaign(campaign()));
            }
            case Propose(int scenario, int wording) ->
                intake(scenario, partition -> {
                    tasks.get(partition).propose(scenario, wording);
                    later(() -> intakes.get(partition).propose(scenario, wording, campaign, now));
                });
            case Respond(int scenario, int model, int repeat, int wording, boolean answered) ->
                respond(scenario, "m" + model, repeat, answered ? "w" + wording : "declined");
            case Stranger(int scenario) -> respond(scenario, "stranger", 0, "w0");
            case Match(int scenario, long seed) ->
                intake(
                        scenario,
                        partition -> tasks.get(partition)
                                .match(scenario, seed)
                                .ifPresent(positions -> judgings.get(partition).match(scenario, positions, now)));
            case GradeOne grade -> grade(grade);
            case Pass(int seconds) -> pass(seconds);
            case Event.Pause() -> status(campaign::pauses, CampaignState.PAUSED);
            case Event.Resume() -> status(campaign::resumes, CampaignState.RUNNING);
            case Event.Cancel() -> status(campaign::isCancelled, CampaignState.CANCELLED);
            case Event.Restart() -> tasks.forEach(Task::restart);
            case Event.Hold() -> hold();
            case Event.Release() -> release();
            case Event.BrokersAway() -> brokers(!holding);
            case Event.BrokersBack() -> brokers(false);
        }
    }

    private void later(Runnable run) {
        if (deaf) {
            return;
        }
        if (holding) {
            heldByReference.add(run);
        } else {
            run.run();
        }
    }

    private void intake(int scenario, Consumer<Integer> to) {
        to.accept(scenario % plan.partitions());
    }

    private void respond(int scenario, String model, int repeat, String text) {
        intake(scenario, partition -> {
            tasks.get(partition).respond(scenario, model, repeat, text);
            later(() -> intakes.get(partition).respond(scenario, model + "/" + repeat, text, campaign));
        });
    }

    private void grade(GradeOne grade) {
        int partition = grade.pick() % plan.partitions();
        List<GradingTask> written = tasks.get(partition).tasks();
        if (!written.isEmpty()) {
            GradingTask task = written.get(grade.pick() / plan.partitions() % written.size());
            tasks.get(partition).grade(task, grade.decision());
            judgings.get(partition)
                    .grade(
                            Task.number(task.getScenarioId()),
                            task.getModel() + "/" + task.getRepeat(),
                            task.getGrader().getName(),
                            grade.decision());
        }
    }

    private void status(Runnable change, CampaignState state) {
        if (campaign.cancelled()) {
            return;
        }
        change.run();
        tasks.forEach(task -> task.status(state));
        // What fell due during a pause is looked at again every five seconds.
        pass(6);
    }

    private void hold() {
        holding = holding || !away;
        if (holding) {
            tasks.forEach(Task::hold);
        }
    }

    private void release() {
        holding = false;
        tasks.forEach(Task::release);
        heldByReference.forEach(Runnable::run);
        heldByReference.clear();
        pass(1);
    }

    private void brokers(boolean now) {
        away = now;
        tasks.forEach(task -> task.brokersAway(now));
        pass(1);
    }

    /** A jump, then the looks at the clock in which all that is due settles. */
    private void pass(int seconds) {
        double jump = seconds;
        while (deadlineNear(now + jump, 2)) {
            jump += 3;
        }
        now += jump;
        Duration whole = Duration.ofMillis(Math.round(jump * 1000));
        tasks.forEach(task -> task.pass(whole));
        for (int i = 0; i < TICKS; i++) {
            now += TICK.toMillis() / 1000.0;
            tasks.forEach(task -> task.pass(TICK));
        }
        IntStream.range(0, plan.partitions()).forEach(this::settle);
    }

    private boolean deadlineNear(double at, double within) {
        return intakes.stream().anyMatch(intake -> intake.deadlineNear(at, within))
                || judgings.stream().anyMatch(judging -> judging.deadlineNear(at, within));
    }

    private void settle(int partition) {
        if (!campaign.paused() && !away) {
            if (!tasks.get(partition).holdsSomething()) {
                intakes.get(partition).expire(now);
            }
            judgings.get(partition).expire(now);
        }
        intakes.get(partition).letIn(campaign, now);
    }

    private Optional<String> compare() {
        for (int i = 0; i < plan.partitions(); i++) {
            List<String> found = tasks.get(i).said();
            List<String> wanted = List.copyOf(expected.get(i));
            expected.get(i).clear();
            if (!admissions(found).equals(admissions(wanted))
                    || !found.stream()
                            .sorted()
                            .toList()
                            .equals(wanted.stream().sorted().toList())) {
                return Optional.of(
                        "partition " + i + "\n  the topology said  " + found + "\n  the reference says " + wanted);
            }
        }
        return Optional.empty();
    }

    /** Their order counts. */
    private static List<String> admissions(List<String> said) {
        return said.stream().filter(line -> line.startsWith("scenario")).toList();
    }

    private Campaign campaign() {
        String[] models =
                IntStream.range(0, plan.models()).mapToObj(model -> "m" + model).toArray(String[]::new);
        double rate = plan.grades() ? 1 : 0;
        return CampaignBuilder.governed(models)
                .repeats(plan.repeats(), 1)
                .quorum(plan.quorum())
                .maxOpen(plan.maxOpen())
                .rates(rate, rate)
                .build();
    }

    @Override
    public void close() {
        tasks.forEach(Task::close);
    }
}
