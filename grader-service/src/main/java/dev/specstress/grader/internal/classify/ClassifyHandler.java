package dev.specstress.grader.internal.classify;

import dev.specstress.grader.internal.judge.AwaitedCampaigns;
import dev.specstress.grader.internal.judge.JudgeTools;
import dev.specstress.grader.internal.judge.Outcomes;
import dev.specstress.kit.campaign.Seeds;
import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.Outbox;
import dev.specstress.kit.slowcall.PoisonRecordException;
import dev.specstress.kit.slowcall.RecordHandler;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.structured.SecondChance;
import dev.specstress.providers.structured.Told;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Classified;
import dev.specstress.schemas.ClassifierReading;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.Stratum;
import dev.specstress.schemas.topics.TopicName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Classifies one scenario: every classifier of the campaign is asked once, sees the question alone, and has a typed outcome.
 * A campaign without classifiers gets no record.
 */
public final class ClassifyHandler implements RecordHandler<Scenario> {
    private final JudgeTools tools;
    private final AwaitedCampaigns campaigns;
    private final SecondChance classifier;
    private final ClassifyPrompt prompt = new ClassifyPrompt();

    /** Makes the handler. */
    public ClassifyHandler(JudgeTools tools, AwaitedCampaigns campaigns) {
        this.tools = tools;
        this.campaigns = campaigns;
        this.classifier = new SecondChance(tools.client());
    }

    @Override
    public void handle(Inbound<Scenario> inbound, Outbox outbox) throws PoisonRecordException, InterruptedException {
        Scenario scenario = inbound.value();
        Campaign campaign = campaigns.of(scenario.getCampaignId(), "scenario " + scenario.getScenarioId());
        if (campaign.getClassifiers().isEmpty()) {
            return;
        }
        List<ClassifierReading> readings = new ArrayList<>();
        for (ModelEntry model : campaign.getClassifiers()) {
            readings.add(reading(model, tell(campaign, scenario, model)));
        }
        outbox.send(
                tools.topics().of(TopicName.CLASSIFICATIONS), scenario.getScenarioId(), Agreed.on(scenario, readings));
    }

    private Told<Classified> tell(Campaign campaign, Scenario scenario, ModelEntry model) throws InterruptedException {
        if (tools.closed().contains(campaign.getCampaignId())) {
            return tools.unasked(NotAskedReason.CANCELLED, model);
        }
        List<String> strata =
                campaign.getStrata().stream().map(Stratum::getName).toList();
        Prompt rendered = prompt.render(scenario.getQuestion().getText(), campaign.getStrata(), campaign.getSeed());
        ModelRequest request = new ModelRequest(
                        model,
                        Optional.of(rendered.system()),
                        rendered.user(),
                        Optional.of(ClassifierShapes.CLASSIFICATION),
                        OptionalLong.of(Seeds.sampling(
                                campaign.getSeed(), "classify", scenario.getScenarioId(), model.getName())),
                        ModelRequest.NO_DEADLINE)
                .within(tools.callAllowance())
                .ofCampaign(campaign.getCampaignId());
        return classifier.ask(request, json -> ClassifierReply.read(json, strata));
    }

    private ClassifierReading reading(ModelEntry model, Told<Classified> told) {
        return new ClassifierReading(
                model.getName(), model.getProvider(), Outcomes.of(told), prompt.version(), told.account());
    }
}
