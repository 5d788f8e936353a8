package dev.specstress.grader.internal.match;

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
import dev.specstress.schemas.topics.TopicNames;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * Matches one response set: one position set, in which every response of the set has an outcome. Only answers with text are
 * shown to the matcher; every other response is NotAsked(NOTHING_TO_JUDGE). An expired set is matched like any other.
 */
public final class MatchHandler implements RecordHandler<ResponseSet> {
    /** The reading that counts; repeats that measure noise will carry higher numbers. */
    private static final int FIRST_READING = 0;

    private final TopicNames topics;
    private final Lookup<Campaign> campaigns;
    private final ClosedCampaigns closed;
    private final Duration referenceWait;
    private final Clock clock;
    private final MatchPrompt prompt = new MatchPrompt();
    private final Matcher matcher;

    /**
     * Makes the handler.
     *
     * @param referenceWait how long to wait for a set's campaign to be read
     * @param callAllowance how long one call may take once its turn has come, waits between attempts included
     */
    public MatchHandler(
            TopicNames topics,
            Lookup<Campaign> campaigns,
            ClosedCampaigns closed,
            ModelClient client,
            Duration referenceWait,
            Duration callAllowance,
            Clock clock) {
        this.topics = topics;
        this.campaigns = campaigns;
        this.closed = closed;
        this.referenceWait = referenceWait;
        this.clock = clock;
        this.matcher = new Matcher(client, prompt, callAllowance);
    }

    @Override
    public void handle(Inbound<ResponseSet> inbound, Outbox outbox) throws PoisonRecordException, InterruptedException {
        ResponseSet set = inbound.value();
        Scenario scenario = set.getScenario();
        Campaign campaign = campaigns
                .await(scenario.getCampaignId(), referenceWait)
                .orElseThrow(() -> new PoisonRecordException("campaign " + scenario.getCampaignId() + " of scenario "
                        + scenario.getScenarioId() + " is not on topic " + topics.of(TopicName.CAMPAIGNS)
                        + "; waited " + referenceWait));
        BlindSet blind = BlindSet.of(set.getResponses(), campaign.getSeed(), scenario.getScenarioId(), FIRST_READING);
        SetReading reading = read(campaign, scenario, blind);
        outbox.send(
                topics.of(TopicName.POSITION_SETS), scenario.getScenarioId(), positions(set, campaign, blind, reading));
    }

    private SetReading read(Campaign campaign, Scenario scenario, BlindSet blind) throws InterruptedException {
        Rubric rubric = scenario.getQuestion().getRubric();
        if (closed.contains(campaign.getCampaignId())) {
            return unasked(blind, new CallOutcome.NotAsked(NotAskedReason.CANCELLED));
        }
        if (rubric == null) {
            return unasked(
                    blind, new CallOutcome.Failed(FailureClass.BAD_REQUEST, "the scenario has no rubric to match on"));
        }
        return matcher.match(new Matcher.Job(campaign, scenario, rubric), blind.answers());
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
                ? CallAccounts.none(clock.instant(), campaign.getMatcher().getSimulated())
                : CallAccounts.sum(reading.accounts());
        return PositionSet.newBuilder()
                .setResponseSet(set)
                .setPlacements(placements)
                .setMatcher(campaign.getMatcher().getName())
                .setMatchRepeat(FIRST_READING)
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
                wasShown ? answer.label() : "",
                answer == null
                        ? new NotAsked(NotAskedReason.NOTHING_TO_JUDGE)
                        : reading.outcomes().get(answer.label()));
    }
}
