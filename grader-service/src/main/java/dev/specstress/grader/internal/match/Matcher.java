package dev.specstress.grader.internal.match;

import dev.specstress.kit.campaign.Seeds;
import dev.specstress.providers.AvroOutcomes;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.structured.StructuredAnswer;
import dev.specstress.providers.structured.StructuredCalls;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.Rubric;
import dev.specstress.schemas.Scenario;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;

/** Puts blind answers to the matcher model; every label ends in an outcome. */
final class Matcher {
    private final StructuredCalls calls;
    private final MatchPrompt prompt;
    private final Duration callAllowance;

    Matcher(ModelClient client, MatchPrompt prompt, Duration callAllowance) {
        this.calls = new StructuredCalls(new StrictlyAsked(client, MatcherShapes.PLACEMENTS));
        this.prompt = prompt;
        this.callAllowance = callAllowance;
    }

    /** One set to be matched. */
    record Job(Campaign campaign, Scenario scenario, Rubric rubric) {}

    SetReading match(Job job, List<LabelledAnswer> answers) throws InterruptedException {
        SetReading reading = SetReading.NOTHING;
        for (List<LabelledAnswer> group :
                ContextSplit.of(answers, job.campaign().getMatcher(), overhead(job))) {
            reading = reading.and(group(job, group));
        }
        return reading;
    }

    private SetReading group(Job job, List<LabelledAnswer> group) throws InterruptedException {
        return switch (ask(job, group, "")) {
            case StructuredAnswer.NoAnswer(CallOutcome.Failed failed, CallAccount account)
            when failed.failure() == FailureClass.CONTEXT_TOO_LONG && group.size() > 1 -> halves(job, group, account);
            case StructuredAnswer.NoAnswer(CallOutcome.Failed failed, CallAccount account)
            when failed.failure() == FailureClass.MALFORMED ->
                repaired(job, group, PlacementsReply.nothing(labels(group), failed.reason()), account);
            case StructuredAnswer.NoAnswer(CallOutcome outcome, CallAccount account) ->
                new SetReading(all(group, outcome), List.of(account), 1);
            case StructuredAnswer.Parsed parsed ->
                repaired(job, group, PlacementsReply.read(parsed.json(), labels(group)), parsed.account());
        };
    }

    private SetReading halves(Job job, List<LabelledAnswer> group, CallAccount refused) throws InterruptedException {
        SetReading reading = new SetReading(Map.of(), List.of(refused), 0);
        for (List<LabelledAnswer> half : ContextSplit.halves(group)) {
            reading = reading.and(group(job, half));
        }
        return reading;
    }

    /** Asks once more for just those responses that have no usable placement. */
    private SetReading repaired(Job job, List<LabelledAnswer> group, PlacementsReply reply, CallAccount account)
            throws InterruptedException {
        SetReading first = new SetReading(outcomes(reply), List.of(account), 1);
        List<LabelledAnswer> broken = group.stream()
                .filter(answer -> reply.faults().containsKey(answer.label()))
                .toList();
        if (broken.isEmpty()) {
            return first;
        }
        StructuredAnswer again =
                ask(job, broken, String.join("; ", new TreeSet<>(reply.faults().values())));
        return first.and(new SetReading(secondOutcomes(broken, again), List.of(again.account()), 0));
    }

    private static Map<String, SpecificRecord> secondOutcomes(List<LabelledAnswer> broken, StructuredAnswer again) {
        return switch (again) {
            case StructuredAnswer.NoAnswer(CallOutcome outcome, CallAccount _) -> all(broken, outcome);
            case StructuredAnswer.Parsed parsed -> outcomes(PlacementsReply.read(parsed.json(), labels(broken)));
        };
    }

    private StructuredAnswer ask(Job job, List<LabelledAnswer> answers, String faults) throws InterruptedException {
        Campaign campaign = job.campaign();
        Prompt rendered = prompt.render(job.scenario().getQuestion(), job.rubric(), answers, campaign.getSeed());
        String reminder = faults.isEmpty()
                ? ""
                : "\n\nAn earlier reply had no usable placement for these responses: " + faults
                        + ". Place just the responses above, each exactly once, in the form described.";
        return calls.ask(new ModelRequest(
                        campaign.getMatcher(),
                        Optional.of(rendered.system()),
                        rendered.user() + reminder,
                        Optional.of(MatcherShapes.LIST_OF_ANYTHING),
                        OptionalLong.of(Seeds.sampling(
                                campaign.getSeed(), "match", job.scenario().getScenarioId())),
                        ModelRequest.NO_DEADLINE)
                .within(callAllowance)
                .ofCampaign(campaign.getCampaignId()));
    }

    private long overhead(Job job) {
        Prompt empty = prompt.render(
                job.scenario().getQuestion(),
                job.rubric(),
                List.of(),
                job.campaign().getSeed());
        return (long) empty.system().length() + empty.user().length();
    }

    private static Map<String, SpecificRecord> outcomes(PlacementsReply reply) {
        Map<String, SpecificRecord> outcomes = new HashMap<>(reply.placed());
        reply.faults()
                .forEach((label, fault) ->
                        outcomes.put(label, AvroOutcomes.of(new CallOutcome.Failed(FailureClass.MALFORMED, fault))));
        return outcomes;
    }

    private static Map<String, SpecificRecord> all(List<LabelledAnswer> answers, CallOutcome outcome) {
        Map<String, SpecificRecord> outcomes = new HashMap<>();
        answers.forEach(answer -> outcomes.put(answer.label(), AvroOutcomes.of(outcome)));
        return outcomes;
    }

    private static List<String> labels(List<LabelledAnswer> answers) {
        return answers.stream().map(LabelledAnswer::label).toList();
    }
}
