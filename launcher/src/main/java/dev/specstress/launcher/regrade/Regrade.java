package dev.specstress.launcher.regrade;

import dev.specstress.findings.FindingsException;
import dev.specstress.findings.RunState;
import dev.specstress.findings.StageProgress;
import dev.specstress.findings.regrade.Round;
import dev.specstress.findings.regrade.RoundFollower;
import dev.specstress.findings.regrade.StoredAnswer;
import dev.specstress.findings.regrade.StoredRun;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.launcher.cluster.OpenCluster;
import dev.specstress.launcher.models.ProviderKeys;
import dev.specstress.launcher.origin.RunOrigin;
import dev.specstress.launcher.run.Interruption;
import dev.specstress.launcher.run.LocalStack;
import dev.specstress.launcher.run.RunConsole;
import dev.specstress.launcher.run.RunLog;
import dev.specstress.launcher.run.StallWatch;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.topics.TopicNames;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The stored answers of one run judged again, from its directory to both gradings side by side. */
final class Regrade {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int INTERRUPTED = 130;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration SLACK = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration STOP_AT_ONCE = Duration.ofMillis(1_200);

    private final RegradeOptions options;
    private final RunConsole console;
    private final Clock clock;
    private final Map<String, String> environment;

    Regrade(RegradeOptions options, RunConsole console, Clock clock, Map<String, String> environment) {
        this.options = options;
        this.console = console;
        this.clock = clock;
        this.environment = environment;
    }

    /** What the re-grade needs to know, read before anything starts. */
    private record Plan(RunOrigin origin, NewSpecs specs, NewPanel panel, StoredRun run, List<StoredAnswer> asked) {
        boolean simulated() {
            return origin.campaign().getSimulated() || panel.graders().stream().anyMatch(ModelEntry::getSimulated);
        }

        Round round(int number) {
            var names = new HashMap<String, String>();
            specsById().forEach(spec -> names.put(spec.getSpecId(), spec.getName()));
            return new Round(
                    origin.campaign().getCampaignId(),
                    number,
                    specs.specOf(),
                    names,
                    panel.names(),
                    origin.campaign().getSeed(),
                    simulated());
        }

        private Stream<Spec> specsById() {
            return Stream.concat(origin.specs().stream(), specs.specs().stream());
        }

        /** Those that graders will ask for. */
        List<Spec> specsInUse() {
            return specsById()
                    .filter(spec -> specs.specOf().containsValue(spec.getSpecId()))
                    .toList();
        }
    }

    /**
     * Grades again.
     *
     * @return the process's exit code
     * @throws UserErrorException if what the user gave cannot be used; nothing was started then
     */
    int execute() throws InterruptedException {
        var plan = plan();
        try (var interruption = Interruption.watch()) {
            if (options.servicesElsewhere()) {
                var code = new int[] {FAILED};
                OpenCluster.with(
                        options.stack().cluster().orElseThrow(),
                        new TopicNames(options.stack().topicPrefix()),
                        "specstress-regrade",
                        kafka -> code[0] = grade(plan, kafka, Health.Ready::new, interruption));
                return code[0];
            }
            var called = plan.panel().called(plan.origin().campaign());
            var keys = ProviderKeys.read(plan.panel().addresses(), environment);
            try (var stack = LocalStack.start(called, options.stack(), keys, clock)) {
                var code = grade(plan, stack.kafka(), stack::health, interruption);
                if (interruption.asked()) {
                    stack.abandonWithin(STOP_AT_ONCE);
                } else {
                    stack.stopWithin(STOP);
                }
                return code;
            }
        }
    }

    private Plan plan() {
        var origin = RunOrigin.read(options.directory());
        var specs = NewSpecs.read(options.specs(), origin.campaign());
        var panel = NewPanel.read(options.gradersOf(), origin);
        try {
            var run = StoredRun.read(options.directory(), NewSpecs.governed(origin.campaign()));
            var asked = run.answers().stream()
                    .filter(answer -> specs.specOf().containsKey(answer.model()))
                    .toList();
            if (asked.isEmpty()) {
                throw new UserErrorException(options.directory() + ": no answer of it was graded");
            }
            return new Plan(origin, specs, panel, run, asked);
        } catch (FindingsException e) {
            throw new UserErrorException(e.getMessage(), e);
        }
    }

    private int grade(Plan plan, KafkaAccess kafka, Supplier<Health> health, Interruption interruption)
            throws InterruptedException {
        var campaign = plan.origin().campaign();
        var own = options.stack().cluster().isPresent();
        var written = own ? WrittenTasks.read(kafka, campaign.getCampaignId()) : WrittenTasks.NONE;
        var directory = RoundDirectory.of(
                options.directory(), plan.specs().specOf(), plan.panel().names(), written.lastRound());
        RunLog.begin(directory.path());
        var round = plan.round(directory.round());
        var tasks = new RoundTasks(campaign, round, plan.panel().graders(), plan.run(), plan.asked());
        console.say(
                "%d stored answers are judged again in round %d by %s; no subject is asked, nothing is placed; results in %s"
                        .formatted(
                                plan.asked().size(),
                                round.number(),
                                String.join(", ", round.graders()),
                                directory.path()));
        var begun = clock.instant();
        try (var submission = new RoundSubmission(kafka, campaign, clock);
                var follower = RoundFollower.begin(kafka, round, plan.asked(), directory.path());
                var writer = new RoundWriter(kafka, tasks, written, plan.asked(), clock)) {
            if (own) {
                submission.openAgain(plan.specsInUse(), round.number());
                follower.catchUp();
            } else {
                submission.openAnew(plan.specsInUse(), round.number());
            }
            var state = watch(plan, writer, follower, health, interruption);
            var interrupted = Thread.interrupted();
            follower.finish(state, Duration.between(begun, clock.instant())).forEach(console::say);
            if (state == RunState.FINISHED && !interrupted) {
                submission.finished(round.number());
            }
            console.say("%s after %.1f s; written to %s"
                    .formatted(
                            state.name().toLowerCase(java.util.Locale.ROOT),
                            Duration.between(begun, clock.instant()).toMillis() / 1_000.0,
                            directory.path()));
            return switch (state) {
                case FINISHED -> DONE;
                case INTERRUPTED -> INTERRUPTED;
                case FAILED -> FAILED;
            };
        }
    }

    private RunState watch(
            Plan plan, RoundWriter writer, RoundFollower follower, Supplier<Health> health, Interruption interruption)
            throws InterruptedException {
        var stall = new StallWatch(
                Duration.ofMillis(plan.origin().campaign().getGradeDeadlineMillis())
                        .plus(SLACK),
                clock);
        try (var display = console.display(options.progress(), clock)) {
            while (true) {
                writer.write(follower);
                if (writer.isDone()) {
                    return RunState.FINISHED;
                }
                follower.poll(LOOK);
                var stages = stages(plan, follower);
                display.show(stages);
                if (interruption.asked()) {
                    return RunState.INTERRUPTED;
                }
                if (health.get() instanceof Health.Failed(String reason)) {
                    console.say("The re-grade did not come to its end: " + reason);
                    return RunState.FAILED;
                }
                if (stall.stalled(stages)) {
                    console.say("The re-grade did not come to its end: nothing has moved for "
                            + stall.patience().toMinutes() + " minutes; look into the .dlq topics");
                    return RunState.FAILED;
                }
            }
        } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException e) {
            if (!interruption.asked()) {
                throw e;
            }
            return RunState.INTERRUPTED;
        }
    }

    private static List<StageProgress> stages(Plan plan, RoundFollower follower) {
        var grades = (long) plan.asked().size() * plan.panel().graders().size();
        return List.of(
                new StageProgress("grade", follower.outcomes().total(), grades, follower.costMicroUsd()),
                new StageProgress("decide", follower.decided(), plan.asked().size(), 0));
    }
}
