package dev.specstress.grader.internal.insight;

import dev.specstress.grader.internal.judge.JudgeTools;
import dev.specstress.grader.internal.judge.Outcomes;
import dev.specstress.grader.internal.judge.SpecJudge;
import dev.specstress.kit.campaign.Seeds;
import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.Outbox;
import dev.specstress.kit.slowcall.PoisonRecordException;
import dev.specstress.kit.slowcall.RecordHandler;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.structured.Told;
import dev.specstress.schemas.Contrast;
import dev.specstress.schemas.ContrastJudged;
import dev.specstress.schemas.ContrastTask;
import dev.specstress.schemas.ContrastedAnswer;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.topics.TopicName;
import java.util.List;
import java.util.Map;

/**
 * Asks a judge whether any clause prefers one of two distant answers that both passed. The judge sees letters for names, in an
 * order that a seed decides.
 */
public final class ContrastHandler implements RecordHandler<ContrastTask> {
    private final JudgeTools tools;
    private final SpecJudge judge;
    private final SpecPrompt prompt = SpecPrompt.load("contrast");

    /** Makes the handler. */
    public ContrastHandler(JudgeTools tools, SpecJudge judge) {
        this.tools = tools;
        this.judge = judge;
    }

    @Override
    public void handle(Inbound<ContrastTask> inbound, Outbox outbox)
            throws PoisonRecordException, InterruptedException {
        ContrastTask task = inbound.value();
        if (task.getAnswers().size() != 2) {
            throw new PoisonRecordException("contrast task of scenario " + task.getScenarioId() + " holds "
                    + task.getAnswers().size() + " answers, not 2");
        }
        // The campaign's id is a hash over its seed among the rest, so the seed is in this without being looked up.
        long seed = Seeds.sampling(
                0,
                "contrast",
                task.getCampaignId(),
                task.getScenarioId(),
                task.getSpecId(),
                task.getJudge().getName());
        boolean swapped = Seeds.random(seed, "contrast-order").nextBoolean();
        Told<ContrastJudged> told = judge.ask(
                new SpecJudge.Job(
                        task.getCampaignId(),
                        task.getSpecId(),
                        task.getJudge(),
                        InsightShapes.CONTRAST,
                        seed,
                        task.getDeadline(),
                        spec -> prompt(spec, task, swapped, seed)),
                (json, spec) -> ContrastReply.read(json, spec, swapped));
        outbox.send(tools.topics().of(TopicName.CONTRASTS), task.getScenarioId(), contrast(task, told));
    }

    private Prompt prompt(Spec spec, ContrastTask task, boolean swapped, long seed) {
        String first = task.getAnswers().getFirst().getText();
        String second = task.getAnswers().getLast().getText();
        return prompt.render(
                spec,
                Map.of(
                        "question",
                        task.getQuestion(),
                        "response_a",
                        swapped ? second : first,
                        "response_b",
                        swapped ? first : second),
                seed);
    }

    private Contrast contrast(ContrastTask task, Told<ContrastJudged> told) {
        List<ContrastedAnswer> answers = task.getAnswers().stream()
                .map(answer -> ContrastedAnswer.newBuilder(answer).setText("").build())
                .toList();
        return Contrast.newBuilder()
                .setCampaignId(task.getCampaignId())
                .setScenarioId(task.getScenarioId())
                .setOrdinal(task.getOrdinal())
                .setFrame(task.getFrame())
                .setSpecId(task.getSpecId())
                .setJudge(task.getJudge().getName())
                .setJudgeProvider(task.getJudge().getProvider())
                .setAnswers(answers)
                .setOutcome(Outcomes.of(told))
                .setPrompt(prompt.version())
                .setCall(told.account())
                .build();
    }
}
