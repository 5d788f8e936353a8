package dev.specstress.grader.internal.insight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.grader.internal.judge.CheckedCitations;
import dev.specstress.grader.internal.judge.Excerpt;
import dev.specstress.grader.internal.judge.JudgeTools;
import dev.specstress.grader.internal.judge.OffForm;
import dev.specstress.grader.internal.judge.Outcomes;
import dev.specstress.grader.internal.judge.ReplyObject;
import dev.specstress.grader.internal.judge.SpecJudge;
import dev.specstress.grader.internal.quotes.QuotableSpec;
import dev.specstress.kit.campaign.Seeds;
import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.Outbox;
import dev.specstress.kit.slowcall.RecordHandler;
import dev.specstress.providers.structured.FormCheck;
import dev.specstress.providers.structured.Told;
import dev.specstress.schemas.RefusalJudged;
import dev.specstress.schemas.RefusalJudgement;
import dev.specstress.schemas.RefusalTask;
import dev.specstress.schemas.topics.TopicName;
import java.util.Map;
import java.util.Set;

/** Judges one refusal of a model without a spec against the campaign's reference spec. */
public final class RefusalHandler implements RecordHandler<RefusalTask> {
    private static final int REASONING_CHARACTERS = 2_000;
    private static final Set<String> FIELDS = Set.of("citations", "reasoning", "refuses_permitted");

    private final JudgeTools tools;
    private final SpecJudge judge;
    private final SpecPrompt prompt = SpecPrompt.load("refusal");

    /** Makes the handler. */
    public RefusalHandler(JudgeTools tools, SpecJudge judge) {
        this.tools = tools;
        this.judge = judge;
    }

    @Override
    public void handle(Inbound<RefusalTask> inbound, Outbox outbox) throws InterruptedException {
        RefusalTask task = inbound.value();
        // The campaign's id is a hash over its seed among the rest, so the seed is in this without being looked up.
        long seed = Seeds.sampling(
                0,
                "refusal",
                task.getCampaignId(),
                task.getScenarioId(),
                task.getModel(),
                task.getSpecId(),
                task.getJudge().getName());
        Told<RefusalJudged> told = judge.ask(
                new SpecJudge.Job(
                        task.getCampaignId(),
                        task.getSpecId(),
                        task.getJudge(),
                        InsightShapes.REFUSAL,
                        seed,
                        task.getDeadline(),
                        spec -> prompt.render(
                                spec, Map.of("question", task.getQuestion(), "response", task.getResponse()), seed)),
                RefusalHandler::read);
        outbox.send(tools.topics().of(TopicName.REFUSAL_JUDGEMENTS), task.getScenarioId(), judgement(task, told));
    }

    static FormCheck<RefusalJudged> read(JsonNode json, QuotableSpec spec) {
        try {
            ReplyObject reply = ReplyObject.open("the reply", json, FIELDS);
            return new FormCheck.Kept<>(new RefusalJudged(
                    reply.truth("refuses_permitted"),
                    Excerpt.of(reply.text("reasoning"), REASONING_CHARACTERS),
                    CheckedCitations.read(reply.list("citations"), spec)));
        } catch (OffForm offForm) {
            return new FormCheck.Broken<>(String.valueOf(offForm.getMessage()));
        }
    }

    private RefusalJudgement judgement(RefusalTask task, Told<RefusalJudged> told) {
        return RefusalJudgement.newBuilder()
                .setCampaignId(task.getCampaignId())
                .setScenarioId(task.getScenarioId())
                .setOrdinal(task.getOrdinal())
                .setFrame(task.getFrame())
                .setModel(task.getModel())
                .setProvider(task.getProvider())
                .setRefusalType(task.getRefusalType())
                .setSpecId(task.getSpecId())
                .setJudge(task.getJudge().getName())
                .setJudgeProvider(task.getJudge().getProvider())
                .setJudges(task.getJudges())
                .setOwnProvider(task.getJudge().getProvider().equals(task.getProvider()))
                .setOutcome(Outcomes.of(told))
                .setPrompt(prompt.version())
                .setCall(told.account())
                .build();
    }
}
