package dev.specstress.generator.internal.generate;

import dev.specstress.embeddings.Embedder;
import dev.specstress.generator.internal.select.VectorBytes;
import dev.specstress.kit.campaign.ClosedCampaigns;
import dev.specstress.kit.kafka.Lookup;
import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.Outbox;
import dev.specstress.kit.slowcall.PoisonRecordException;
import dev.specstress.kit.slowcall.RecordHandler;
import dev.specstress.providers.CallAccounts;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelClient;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Draft;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationKind;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.GenerationTry;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.StratumTarget;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries out one generation task: all its scenarios and one record of how it ended, or no scenario and that record. Where
 * the campaign leaves out near-duplicates both are a draft, and are decided in ordinal order. A generator that gives
 * nothing that can be asked is followed by another. A task delivered again is written again, in other words but under the
 * same scenario ids if by the same generator; the first draft, or else admission, decides.
 */
public final class GenerateHandler implements RecordHandler<GenerationTask> {
    private final TopicNames topics;
    private final Lookup<Campaign> campaigns;
    private final ClosedCampaigns closed;
    private final Duration referenceWait;
    private final Clock clock;
    private final Embedder embedder;
    private final Authors authors;

    /**
     * Makes the handler.
     *
     * @param embedder asked where questions are compared with earlier ones
     * @param referenceWait how long to wait for a task's campaign to be read
     * @param callAllowance how long one call may take once its turn has come, waits between attempts included
     */
    public GenerateHandler(
            TopicNames topics,
            Lookup<Campaign> campaigns,
            ClosedCampaigns closed,
            ModelClient client,
            Embedder embedder,
            Duration referenceWait,
            Duration callAllowance,
            Clock clock) {
        GeneratorPrompts prompts = new GeneratorPrompts();
        this.topics = topics;
        this.campaigns = campaigns;
        this.closed = closed;
        this.referenceWait = referenceWait;
        this.clock = clock;
        this.embedder = embedder;
        this.authors = new Authors(
                new Writer(client, prompts, callAllowance),
                new Scenarios(prompts),
                new QualityGate(client, prompts, callAllowance));
    }

    @Override
    public void handle(Inbound<GenerationTask> inbound, Outbox outbox)
            throws PoisonRecordException, InterruptedException {
        GenerationTask task = inbound.value();
        Campaign campaign = campaign(task);
        List<GenerationTry> earlier = new ArrayList<>();
        Attempt attempt = write(campaign, task, earlier);
        Generation generation = Generation.newBuilder()
                .setCampaignId(task.getCampaignId())
                .setTaskId(task.getTaskId())
                .setOrdinal(task.getOrdinal())
                .setGenerator(attempt.generator())
                .setFrame(task.getFrame())
                .setOutcome(attempt.outcome())
                .setUnused(attempt.rejected().orElse(null))
                .setCall(attempt.call())
                .setEarlier(earlier)
                .setStrata(task.getStrata())
                .setQuality(attempt.quality().orElse(null))
                .build();
        if (isCompared(campaign, task)) {
            outbox.send(topics.of(TopicName.DRAFTS), task.getCampaignId(), draft(generation, attempt.proposals()));
            return;
        }
        attempt.proposals()
                .forEach(scenario ->
                        outbox.send(topics.of(TopicName.PROPOSED_SCENARIOS), scenario.getScenarioId(), scenario));
        outbox.send(topics.of(TopicName.GENERATIONS), task.getTaskId(), generation);
    }

    /** Questions that users bring are theirs to repeat. */
    private static boolean isCompared(Campaign campaign, GenerationTask task) {
        return campaign.getSampling().getNearDuplicateCosine() > 0 && task.getKind() == GenerationKind.TRIPLE;
    }

    private Draft draft(Generation generation, List<ProposedScenario> proposals) {
        return new Draft(
                generation,
                proposals,
                proposals.isEmpty()
                        ? ByteBuffer.allocate(0)
                        : VectorBytes.of(embedder.embed(
                                proposals.getFirst().getQuestion().getText())));
    }

    /** One generator after the other until one wrote what can be asked; what came before goes into {@code earlier}. */
    private Attempt write(Campaign campaign, GenerationTask task, List<GenerationTry> earlier)
            throws PoisonRecordException, InterruptedException {
        List<ModelEntry> order = GeneratorOrder.of(campaign, task)
                .orElseThrow(() -> new PoisonRecordException("task " + task.getTaskId() + " names generator \""
                        + task.getGenerator() + "\", which campaign " + campaign.getCampaignId()
                        + " does not have"));
        Attempt attempt = attempt(campaign, task, order.getFirst());
        for (ModelEntry next : order.subList(1, order.size())) {
            if (attempt.endsTheTask() || closed.contains(task.getCampaignId())) {
                break;
            }
            earlier.add(attempt.asTry());
            attempt = attempt(campaign, task, next);
        }
        return attempt;
    }

    private Attempt attempt(Campaign campaign, GenerationTask task, ModelEntry model)
            throws PoisonRecordException, InterruptedException {
        if (closed.contains(task.getCampaignId())) {
            return Authors.nothing(
                    model,
                    new CallOutcome.NotAsked(NotAskedReason.CANCELLED),
                    CallAccounts.none(clock.instant(), model.getSimulated()));
        }
        return switch (task.getKind()) {
            case TRIPLE ->
                task.getFrame() == Frame.STEERED
                        ? authors.matched(campaign, task, model, target(campaign, task))
                        : authors.triple(campaign, task, model);
            case RUBRIC -> authors.rubric(campaign, task, model, givenQuestion(task));
        };
    }

    private Campaign campaign(GenerationTask task) throws PoisonRecordException, InterruptedException {
        return campaigns
                .await(task.getCampaignId(), referenceWait)
                .orElseThrow(() -> new PoisonRecordException("campaign " + task.getCampaignId() + " of task "
                        + task.getTaskId() + " is not on topic " + topics.of(TopicName.CAMPAIGNS) + "; waited "
                        + referenceWait));
    }

    private static StratumTarget target(Campaign campaign, GenerationTask task) throws PoisonRecordException {
        return campaign.getSampling().getTargets().stream()
                .filter(target -> task.getStrata().contains(target.getStratum()))
                .findFirst()
                .orElseThrow(() -> new PoisonRecordException("task " + task.getTaskId() + " is steered towards "
                        + task.getStrata() + ", of which campaign " + campaign.getCampaignId() + " has no target"));
    }

    private static String givenQuestion(GenerationTask task) throws PoisonRecordException {
        String question = task.getQuestion();
        if (question == null || question.isBlank()) {
            throw new PoisonRecordException("task " + task.getTaskId() + " asks for a rubric but carries no question");
        }
        return question;
    }
}
