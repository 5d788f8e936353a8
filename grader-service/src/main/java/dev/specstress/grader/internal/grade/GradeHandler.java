package dev.specstress.grader.internal.grade;

import dev.specstress.grader.internal.quotes.QuotableSpec;
import dev.specstress.grader.internal.quotes.SpecShelf;
import dev.specstress.kit.campaign.ClosedCampaigns;
import dev.specstress.kit.campaign.Seeds;
import dev.specstress.kit.kafka.Lookup;
import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.Outbox;
import dev.specstress.kit.slowcall.RecordHandler;
import dev.specstress.providers.AvroOutcomes;
import dev.specstress.providers.CallAccounts;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.structured.SecondChance;
import dev.specstress.providers.structured.Told;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.Judged;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.avro.specific.SpecificRecord;

/** Carries out one grading task: one grader, one answer, one grade with a typed outcome. */
public final class GradeHandler implements RecordHandler<GradingTask> {
    private final TopicNames topics;
    private final Lookup<Spec> specs;
    private final ClosedCampaigns closed;
    private final Duration referenceWait;
    private final Duration callAllowance;
    private final Clock clock;
    private final SecondChance grader;
    private final GradePrompt prompt = new GradePrompt();
    private final SpecShelf<QuotableSpec> shelf = new SpecShelf<>(QuotableSpec::new);

    /**
     * Makes the handler.
     *
     * @param referenceWait how long to wait for a task's spec to be read; never past the task's deadline
     * @param callAllowance how long one call may take once its turn has come, waits between attempts included; never
     *     past the task's deadline
     */
    public GradeHandler(
            TopicNames topics,
            Lookup<Spec> specs,
            ClosedCampaigns closed,
            ModelClient client,
            Duration referenceWait,
            Duration callAllowance,
            Clock clock) {
        this.topics = topics;
        this.specs = specs;
        this.closed = closed;
        this.referenceWait = referenceWait;
        this.callAllowance = callAllowance;
        this.clock = clock;
        this.grader = new SecondChance(client);
    }

    @Override
    public void handle(Inbound<GradingTask> inbound, Outbox outbox) throws InterruptedException {
        GradingTask task = inbound.value();
        Told<Judged> told = judge(task);
        SpecificRecord outcome = switch (told) {
            case Told.Value<Judged>(Judged judged, CallAccount _) -> judged;
            case Told.Nothing<Judged>(CallOutcome none, CallAccount _) -> AvroOutcomes.of(none);
        };
        outbox.send(topics.of(TopicName.GRADES), task.getScenarioId(), grade(task, outcome, told.account()));
    }

    private Told<Judged> judge(GradingTask task) throws InterruptedException {
        if (closed.contains(task.getCampaignId())) {
            return unasked(task, new CallOutcome.NotAsked(NotAskedReason.CANCELLED));
        }
        Duration left = Duration.between(clock.instant(), task.getDeadline());
        if (!left.isPositive()) {
            return unasked(task, new CallOutcome.NotAsked(NotAskedReason.EXPIRED));
        }
        if (task.getResponse().isBlank()) {
            return unasked(task, new CallOutcome.NotAsked(NotAskedReason.NOTHING_TO_JUDGE));
        }
        Duration wait = left.compareTo(referenceWait) < 0 ? left : referenceWait;
        Optional<Spec> spec = specs.await(task.getSpecId(), wait);
        return spec.isPresent() ? ask(task, spec.get()) : unasked(task, missing(task, wait));
    }

    private Told<Judged> ask(GradingTask task, Spec spec) throws InterruptedException {
        QuotableSpec quotable = shelf.of(spec);
        long seed = seed(task);
        Prompt rendered = prompt.render(spec, task.getQuestion().getText(), task.getResponse(), seed);
        ModelRequest request = new ModelRequest(
                        task.getGrader(),
                        Optional.of(rendered.system()),
                        rendered.user(),
                        Optional.of(GraderShapes.GRADE),
                        OptionalLong.of(seed),
                        task.getDeadline())
                .within(callAllowance)
                .ofCampaign(task.getCampaignId());
        return grader.ask(request, json -> GradeReply.read(json, quotable));
    }

    private CallOutcome missing(GradingTask task, Duration waited) {
        return new CallOutcome.Failed(
                FailureClass.BAD_REQUEST,
                "spec " + task.getSpecId() + " is not on topic " + topics.of(TopicName.SPECS) + "; waited " + waited);
    }

    private Told<Judged> unasked(GradingTask task, CallOutcome outcome) {
        return new Told.Nothing<>(
                outcome, CallAccounts.none(clock.instant(), task.getGrader().getSimulated()));
    }

    private static long seed(GradingTask task) {
        // The campaign's id is a hash over its seed among the rest, so that the seed is in this without being looked
        // up.
        return Seeds.sampling(
                0,
                "grade",
                task.getCampaignId(),
                task.getScenarioId(),
                task.getModel(),
                Integer.toString(task.getRepeat()),
                task.getSpecId(),
                task.getGrader().getName(),
                Integer.toString(task.getRound()),
                Integer.toString(task.getGradeRepeat()));
    }

    private Grade grade(GradingTask task, SpecificRecord outcome, CallAccount account) {
        return Grade.newBuilder()
                .setCampaignId(task.getCampaignId())
                .setScenarioId(task.getScenarioId())
                .setModel(task.getModel())
                .setProvider(task.getProvider())
                .setRepeat(task.getRepeat())
                .setSpecId(task.getSpecId())
                .setGrader(task.getGrader().getName())
                .setGraderProvider(task.getGrader().getProvider())
                .setRound(task.getRound())
                .setGradeRepeat(task.getGradeRepeat())
                .setOwnProvider(task.getGrader().getProvider().equals(task.getProvider()))
                .setOutcome(outcome)
                .setPrompt(prompt.version())
                .setCall(account)
                .build();
    }
}
