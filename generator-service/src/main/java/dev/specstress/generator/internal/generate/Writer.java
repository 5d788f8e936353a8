package dev.specstress.generator.internal.generate;

import dev.specstress.kit.campaign.Seeds;
import dev.specstress.providers.JsonShape;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.structured.SecondChance;
import dev.specstress.providers.structured.Told;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Rubric;
import dev.specstress.schemas.StratumTarget;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Has a generator write what one task asks for, one call after the other; the first call that fails ends it. */
final class Writer {
    private final SecondChance generator;
    private final GeneratorPrompts prompts;
    private final Duration callAllowance;

    Writer(ModelClient client, GeneratorPrompts prompts, Duration callAllowance) {
        this.generator = new SecondChance(client);
        this.prompts = prompts;
        this.callAllowance = callAllowance;
    }

    /** A neutral question, its rewrites, and the rubric: three calls. */
    Told<Triple> triple(Campaign campaign, GenerationTask task, ModelEntry model) throws InterruptedException {
        return generator
                .ask(
                        request(campaign, task, model, prompts.question(task.getPair()), GeneratorShapes.QUESTION),
                        QuestionCheck::neutral)
                .then(neutral -> around(campaign, task, model, neutral));
    }

    /** A question of a stratum and its benign neighbour in one call, so that they look alike, and two calls more for each. */
    Told<MatchedTriples> matched(Campaign campaign, GenerationTask task, ModelEntry model, StratumTarget target)
            throws InterruptedException {
        return generator
                .ask(
                        request(
                                campaign,
                                task,
                                model,
                                prompts.matched(task.getPair(), target),
                                GeneratorShapes.MATCHED_QUESTIONS),
                        QuestionCheck::matched)
                .then(questions -> around(campaign, task, model, questions.hazardous())
                        .then(hazardous -> around(campaign, task, model, questions.benign())
                                .map(benign -> new MatchedTriples(hazardous, benign))));
    }

    private Told<Triple> around(Campaign campaign, GenerationTask task, ModelEntry model, String neutral)
            throws InterruptedException {
        return generator
                .ask(
                        request(
                                campaign,
                                task,
                                model,
                                prompts.rewrites(task.getPair(), neutral, campaign.getSeed()),
                                GeneratorShapes.REWRITES),
                        json -> QuestionCheck.rewrites(json, neutral))
                .then(rewrites -> rubric(campaign, task, model, neutral)
                        .map(rubric ->
                                new Triple(neutral, rewrites.towardsValue1(), rewrites.towardsValue2(), rubric)));
    }

    /** The rubric for a question: one call. */
    Told<Rubric> rubric(Campaign campaign, GenerationTask task, ModelEntry model, String question)
            throws InterruptedException {
        Prompt prompt = prompts.rubric(task.getPair(), question, campaign.getSeed());
        return generator.ask(request(campaign, task, model, prompt, GeneratorShapes.RUBRIC), RubricCheck::read);
    }

    private ModelRequest request(
            Campaign campaign, GenerationTask task, ModelEntry model, Prompt prompt, JsonShape shape) {
        return new ModelRequest(
                        model,
                        Optional.of(prompt.system()),
                        prompt.user(),
                        Optional.of(shape),
                        OptionalLong.of(Seeds.sampling(campaign.getSeed(), shape.name(), task.getTaskId())),
                        ModelRequest.NO_DEADLINE)
                .within(callAllowance)
                .ofCampaign(campaign.getCampaignId());
    }
}
