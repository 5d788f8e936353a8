package dev.specstress.generator.internal.generate;

import dev.specstress.kit.campaign.ClosedCampaigns;
import dev.specstress.kit.kafka.Lookup;
import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.Outbox;
import dev.specstress.kit.slowcall.PoisonRecordException;
import dev.specstress.kit.slowcall.RecordHandler;
import dev.specstress.providers.AvroOutcomes;
import dev.specstress.providers.CallAccounts;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.structured.Told;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Generator;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Carries out one generation task: all its scenarios and one record of how it ended, or no scenario and that record. A
 * task delivered again is written again, in other words but under the same scenario ids; admission keeps the first.
 */
public final class GenerateHandler implements RecordHandler<GenerationTask> {
    private final TopicNames topics;
    private final Lookup<Campaign> campaigns;
    private final ClosedCampaigns closed;
    private final Duration referenceWait;
    private final Clock clock;
    private final Writer writer;
    private final Scenarios scenarios;

    /**
     * Makes the handler.
     *
     * @param referenceWait how long to wait for a task's campaign to be read
     * @param callAllowance how long one call may take once its turn has come, waits between attempts included
     */
    public GenerateHandler(
            TopicNames topics,
            Lookup<Campaign> campaigns,
            ClosedCampaigns closed,
            ModelClient client,
            Duration referenceWait,
            Duration callAllowance,
            Clock clock) {
        GeneratorPrompts prompts = new GeneratorPrompts();
        this.topics = topics;
        this.campaigns = campaigns;
        this.closed = closed;
        this.referenceWait = referenceWait;
        this.clock = clock;
        this.writer = new Writer(client, prompts, callAllowance);
        this.scenarios = new Scenarios(prompts);
    }

    @Override
    public void handle(Inbound<GenerationTask> inbound, Outbox outbox)
            throws PoisonRecordException, InterruptedException {
        GenerationTask task = inbound.value();
        Campaign campaign = campaign(task);
        ModelEntry model = generator(campaign, task);
        Told<List<ProposedScenario>> written =
                closed.contains(task.getCampaignId()) ? notAsked(model) : write(campaign, task, model);
        switch (written) {
            case Told.Nothing<List<ProposedScenario>>(CallOutcome outcome, CallAccount account) ->
                end(outbox, task, AvroOutcomes.of(outcome), account);
            case Told.Value<List<ProposedScenario>>(List<ProposedScenario> proposed, CallAccount account) -> {
                proposed.forEach(scenario ->
                        outbox.send(topics.of(TopicName.PROPOSED_SCENARIOS), scenario.getScenarioId(), scenario));
                List<String> ids =
                        proposed.stream().map(ProposedScenario::getScenarioId).toList();
                end(outbox, task, new Generated(ids), account);
            }
        }
    }

    private Told<List<ProposedScenario>> write(Campaign campaign, GenerationTask task, ModelEntry model)
            throws PoisonRecordException, InterruptedException {
        return switch (task.getKind()) {
            case TRIPLE -> writer.triple(campaign, task, model).map(triple -> scenarios.of(task, triple));
            case RUBRIC -> {
                String question = givenQuestion(task);
                yield writer.rubric(campaign, task, model, question)
                        .map(rubric -> List.of(scenarios.of(task, question, rubric)));
            }
        };
    }

    private Told<List<ProposedScenario>> notAsked(ModelEntry model) {
        return new Told.Nothing<>(
                new CallOutcome.NotAsked(NotAskedReason.CANCELLED),
                CallAccounts.none(clock.instant(), model.getSimulated()));
    }

    private Campaign campaign(GenerationTask task) throws PoisonRecordException, InterruptedException {
        return campaigns
                .await(task.getCampaignId(), referenceWait)
                .orElseThrow(() -> new PoisonRecordException("campaign " + task.getCampaignId() + " of task "
                        + task.getTaskId() + " is not on topic " + topics.of(TopicName.CAMPAIGNS) + "; waited "
                        + referenceWait));
    }

    private static ModelEntry generator(Campaign campaign, GenerationTask task) throws PoisonRecordException {
        return campaign.getGenerators().stream()
                .map(Generator::getModel)
                .filter(model -> model.getName().equals(task.getGenerator()))
                .findFirst()
                .orElseThrow(() -> new PoisonRecordException("task " + task.getTaskId() + " names generator \""
                        + task.getGenerator() + "\", which campaign " + campaign.getCampaignId() + " does not have"));
    }

    private static String givenQuestion(GenerationTask task) throws PoisonRecordException {
        String question = task.getQuestion();
        if (question == null || question.isBlank()) {
            throw new PoisonRecordException("task " + task.getTaskId() + " asks for a rubric but carries no question");
        }
        return question;
    }

    private void end(Outbox outbox, GenerationTask task, Object outcome, CallAccount account) {
        outbox.send(
                topics.of(TopicName.GENERATIONS),
                task.getTaskId(),
                Generation.newBuilder()
                        .setCampaignId(task.getCampaignId())
                        .setTaskId(task.getTaskId())
                        .setOrdinal(task.getOrdinal())
                        .setGenerator(task.getGenerator())
                        .setFrame(task.getFrame())
                        .setOutcome(outcome)
                        .setCall(account)
                        .build());
    }
}
