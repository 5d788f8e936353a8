package dev.specstress.grader.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.grader.internal.quotes.QuotableSpec;
import dev.specstress.grader.internal.quotes.SpecShelf;
import dev.specstress.kit.kafka.Lookup;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.JsonShape;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.structured.FormCheck;
import dev.specstress.providers.structured.SecondChance;
import dev.specstress.providers.structured.Told;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.topics.TopicName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Puts something to a judge who has a whole spec before it, and whose quotes are looked up in that spec. */
public final class SpecJudge {
    private final JudgeTools tools;
    private final Lookup<Spec> specs;
    private final Duration referenceWait;
    private final SecondChance judge;
    private final SpecShelf<QuotableSpec> shelf = new SpecShelf<>(QuotableSpec::new);

    /** @param referenceWait how long to wait for a spec to be read; never past the deadline of what is judged */
    public SpecJudge(JudgeTools tools, Lookup<Spec> specs, Duration referenceWait) {
        this.tools = tools;
        this.specs = specs;
        this.referenceWait = referenceWait;
        this.judge = new SecondChance(tools.client());
    }

    /**
     * What is put to the judge.
     *
     * @param seed for models that take one
     * @param deadline later calls are not made
     * @param prompt made for the spec
     */
    public record Job(
            String campaignId,
            String specId,
            ModelEntry judge,
            JsonShape shape,
            long seed,
            Instant deadline,
            Function<Spec, Prompt> prompt) {}

    /**
     * Asks, unless the campaign is closed, it is too late, or the spec does not come.
     *
     * @param reader reads JSON of the asked shape against the spec; must not throw, whatever it holds
     */
    public <T> Told<T> ask(Job job, BiFunction<JsonNode, QuotableSpec, FormCheck<T>> reader)
            throws InterruptedException {
        if (tools.closed().contains(job.campaignId())) {
            return tools.unasked(NotAskedReason.CANCELLED, job.judge());
        }
        Duration left = Duration.between(tools.clock().instant(), job.deadline());
        if (!left.isPositive()) {
            return tools.unasked(NotAskedReason.EXPIRED, job.judge());
        }
        Duration wait = left.compareTo(referenceWait) < 0 ? left : referenceWait;
        Optional<Spec> spec = specs.await(job.specId(), wait);
        if (spec.isEmpty()) {
            return tools.nothing(missing(job.specId(), wait), job.judge());
        }
        QuotableSpec quotable = shelf.of(spec.get());
        Prompt rendered = job.prompt().apply(spec.get());
        ModelRequest request = new ModelRequest(
                        job.judge(),
                        Optional.of(rendered.system()),
                        rendered.user(),
                        Optional.of(job.shape()),
                        OptionalLong.of(job.seed()),
                        job.deadline())
                .within(tools.callAllowance())
                .ofCampaign(job.campaignId());
        return judge.ask(request, json -> reader.apply(json, quotable));
    }

    private CallOutcome missing(String specId, Duration waited) {
        return new CallOutcome.Failed(
                FailureClass.BAD_REQUEST,
                "spec " + specId + " is not on topic " + tools.topics().of(TopicName.SPECS) + "; waited " + waited);
    }
}
