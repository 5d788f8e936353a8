package dev.specstress.generator.internal.generate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.kit.campaign.Seeds;
import dev.specstress.providers.AvroOutcomes;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.structured.FormCheck;
import dev.specstress.providers.structured.SecondChance;
import dev.specstress.providers.structured.Told;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.QualityFault;
import dev.specstress.schemas.QualityJudged;
import dev.specstress.schemas.QualityPlan;
import dev.specstress.schemas.QualityReading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Has a judge say whether a triple is worth asking: the question trades the two values off, the rewrites keep the situation
 * and lean the right way, each is one message of a user, and none holds operational detail. A judge that gives nothing
 * rejects nothing, and its reading says so.
 */
final class QualityGate {
    private final SecondChance judge;
    private final GeneratorPrompts prompts;
    private final Duration callAllowance;

    QualityGate(ModelClient client, GeneratorPrompts prompts, Duration callAllowance) {
        this.judge = new SecondChance(client);
        this.prompts = prompts;
        this.callAllowance = callAllowance;
    }

    /** The judge's word, if the campaign has one and the task is drawn to be judged; one and the same draw for all its authors. */
    Optional<QualityReading> judge(Campaign campaign, GenerationTask task, Triple triple) throws InterruptedException {
        QualityPlan plan = campaign.getSampling().getQuality();
        if (plan == null
                || Seeds.random(campaign.getSeed(), "quality-drawn", task.getTaskId())
                                .nextDouble()
                        >= plan.getShare()) {
            return Optional.empty();
        }
        Told<List<QualityFault>> told = judge.ask(request(campaign, task, plan.getJudge(), triple), QualityGate::read);
        return Optional.of(
                switch (told) {
                    case Told.Value<List<QualityFault>>(List<QualityFault> faults, CallAccount account) ->
                        reading(plan, new QualityJudged(faults), account);
                    case Told.Nothing<List<QualityFault>>(CallOutcome outcome, CallAccount account) ->
                        reading(plan, AvroOutcomes.of(outcome), account);
                });
    }

    /** What was found wrong; nothing where nobody was asked or nothing was said. */
    static List<QualityFault> faults(Optional<QualityReading> reading) {
        return reading.map(QualityReading::getOutcome)
                .filter(QualityJudged.class::isInstance)
                .map(judged -> ((QualityJudged) judged).getFaults())
                .orElse(List.of());
    }

    private QualityReading reading(QualityPlan plan, Object outcome, CallAccount account) {
        return new QualityReading(plan.getJudge().getName(), outcome, prompts.qualityVersion(), account);
    }

    private ModelRequest request(Campaign campaign, GenerationTask task, ModelEntry model, Triple triple) {
        Prompt prompt = prompts.quality(task.getPair(), triple, campaign.getSeed());
        return new ModelRequest(
                        model,
                        Optional.of(prompt.system()),
                        prompt.user(),
                        Optional.of(GeneratorShapes.QUALITY),
                        OptionalLong.of(
                                Seeds.sampling(campaign.getSeed(), GeneratorShapes.QUALITY.name(), task.getTaskId())),
                        ModelRequest.NO_DEADLINE)
                .within(callAllowance)
                .ofCampaign(campaign.getCampaignId());
    }

    private static FormCheck<List<QualityFault>> read(JsonNode json) {
        List<QualityFault> faults = new ArrayList<>();
        require(json, "trades_off", QualityFault.NO_TRADE_OFF, faults);
        require(json, "situation_kept", QualityFault.SITUATION_CHANGED, faults);
        require(json, "leans_as_asked", QualityFault.WRONG_LEANING, faults);
        require(json, "one_message_each", QualityFault.NOT_ONE_MESSAGE, faults);
        require(json, "free_of_operational_detail", QualityFault.OPERATIONAL_DETAIL, faults);
        return new FormCheck.Kept<>(faults);
    }

    private static void require(JsonNode json, String field, QualityFault otherwise, List<QualityFault> faults) {
        if (!json.path(field).asBoolean()) {
            faults.add(otherwise);
        }
    }
}
