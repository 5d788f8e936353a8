package dev.specstress.grader.internal.match;

import dev.specstress.grader.internal.judge.AwaitedCampaigns;
import dev.specstress.grader.internal.judge.JudgeTools;
import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.Outbox;
import dev.specstress.kit.slowcall.PoisonRecordException;
import dev.specstress.kit.slowcall.RecordHandler;
import dev.specstress.providers.AvroOutcomes;
import dev.specstress.providers.CallAccounts;
import dev.specstress.providers.CallOutcome;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Placement;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Rubric;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.topics.TopicName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * Matches one response set: one position set for each reading its campaign asks for, in which every response of the set has
 * an outcome. Only answers with text are shown to the matcher; every other response is NotAsked(NOTHING_TO_JUDGE). An expired
 * set is matched like any other.
 */
public final class MatchHandler implements RecordHandler<ResponseSet> {
    private final JudgeTools tools;
    private final AwaitedCampaigns campaigns;
    private final MatchPrompt prompt = new MatchPrompt();
    private final Matcher matcher;

    /** Makes the handler. */
    public MatchHandler(JudgeTools tools, AwaitedCampaigns campaigns) {
        this.tools = tools;
        this.campaigns = campaigns;
        this.matcher = new Matcher(tools.client(), prompt, tools.callAllowance());
    }

    @Override
    public void handle(Inbound<ResponseSet> inbound, Outbox outbox) throws PoisonRecordException, InterruptedException {
        ResponseSet set = inbound.value();
        Scenario scenario = set.getScenario();
        Campaign campaign = campaigns.of(scenario.getCampaignId(), "scenario " + scenario.getScenarioId());
        List<Reading> readings = Reading.of(campaign, set);
        for (Reading reading : readings) {
            BlindSet blind = BlindSet.of(
                    set.getResponses(), campaign.getSeed(), scenario.getScenarioId(), reading.matchRepeat());
            PositionSet positions = positions(set, campaign, blind, read(campaign, scenario, blind, reading));
            positions.setMatchRepeat(reading.matchRepeat());
            positions.setMode(reading.mode());
            positions.setReadings(readings.size());
            outbox.send(tools.topics().of(TopicName.POSITION_SETS), scenario.getScenarioId(), positions);
        }
    }

    private SetReading read(Campaign campaign, Scenario scenario, BlindSet blind, Reading reading)
            throws InterruptedException {
        Rubric rubric = scenario.getQuestion().getRubric();
        if (tools.closed().contains(campaign.getCampaignId())) {
            return unasked(blind, new CallOutcome.NotAsked(NotAskedReason.CANCELLED));
        }
        if (rubric == null) {
            return unasked(
                    blind, new CallOutcome.Failed(FailureClass.BAD_REQUEST, "the scenario has no rubric to match on"));
        }
        Matcher.Job job = new Matcher.Job(campaign, scenario, rubric, reading.samplingSeed(campaign, scenario));
        return switch (reading.mode()) {
            case JOINT -> matcher.match(job, blind.answers());
            case INDEPENDENT -> oneByOne(job, blind);
        };
    }

    /** Each under the first label, so that nothing tells of others. */
    private SetReading oneByOne(Matcher.Job job, BlindSet blind) throws InterruptedException {
        SetReading all = SetReading.NOTHING;
        for (LabelledAnswer answer : blind.answers()) {
            LabelledAnswer alone = new LabelledAnswer(Labels.at(0), answer.text(), answer.source());
            all = all.and(matcher.match(job, List.of(alone)).relabelled(alone.label(), answer.label()));
        }
        return all;
    }

    private static SetReading unasked(BlindSet blind, CallOutcome outcome) {
        Map<String, SpecificRecord> outcomes = new HashMap<>();
        blind.answers().forEach(answer -> outcomes.put(answer.label(), AvroOutcomes.of(outcome)));
        return new SetReading(outcomes, List.of(), 0);
    }

    private PositionSet positions(ResponseSet set, Campaign campaign, BlindSet blind, SetReading reading) {
        Map<Response, LabelledAnswer> shown = new HashMap<>();
        blind.answers().forEach(answer -> shown.put(answer.source(), answer));
        List<Placement> placements = set.getResponses().stream()
                .map(response -> placement(response, shown, reading))
                .toList();
        CallAccount account = reading.accounts().isEmpty()
                ? CallAccounts.none(
                        tools.clock().instant(), campaign.getMatcher().getSimulated())
                : CallAccounts.sum(reading.accounts());
        return PositionSet.newBuilder()
                .setResponseSet(set)
                .setPlacements(placements)
                .setMatcher(campaign.getMatcher().getName())
                .setShuffleSeed(blind.shuffleSeed())
                .setCalls(reading.calls())
                .setPrompt(reading.calls() == 0 ? null : prompt.version())
                .setCall(account)
                .build();
    }

    private static Placement placement(Response response, Map<Response, LabelledAnswer> shown, SetReading reading) {
        LabelledAnswer answer = shown.get(response);
        boolean wasShown = answer != null && reading.calls() > 0;
        return new Placement(
                response.getModel(),
                response.getProvider(),
                response.getRepeat(),
                wasShown ? reading.labelShown(answer.label()) : "",
                answer == null
                        ? new NotAsked(NotAskedReason.NOTHING_TO_JUDGE)
                        : reading.outcomes().get(answer.label()));
    }
}
