package dev.specstress.scoring.internal.admit;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.campaign.CampaignStores;
import dev.specstress.scoring.internal.reading.CatchUp;
import dev.specstress.scoring.internal.reading.PromptCommit;
import dev.specstress.scoring.internal.stage.Incoming;
import dev.specstress.scoring.internal.stage.Rejects;
import dev.specstress.scoring.internal.stage.SetRoom;
import dev.specstress.scoring.internal.stage.Tools;
import dev.specstress.scoring.internal.stage.Trace;
import dev.specstress.scoring.internal.state.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * ADMIT: turns the first proposal of each scenario id into a scenario and its queries, as long as its campaign has room;
 * others wait. What was admitted is known by the progress that ASSEMBLE keeps of it, in the same task.
 */
public final class AdmitProcessor implements Processor<String, ProposedScenario, String, Object> {

    private static final String STAGE = "admit";

    private final Tools tools;
    private final AdmitNames names;
    private ProcessorContext<String, Object> context;
    private KeyValueStore<String, Progress> progress;
    private Gates gates;
    private Rooms rooms;
    private WaitingProposals waiting;
    private Rejects rejects;

    public AdmitProcessor(Tools tools, AdmitNames names) {
        this.tools = tools;
        this.names = names;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        progress = context.getStateStore(names.progressStore());
        gates = new Gates(tools, CampaignStores.of(context, tools.topics(), tools.serdes()));
        rooms = names.stores().rooms(context);
        waiting = names.stores().waiting(context);
        rejects = new Rejects(tools, context, names.rejects());
        context.schedule(tools.limits().punctuateEvery(), PunctuationType.WALL_CLOCK_TIME, this::recheck);
        PromptCommit.schedule(tools.inputs(), context, tools.limits().punctuateEvery());
    }

    @Override
    public void process(Record<String, ProposedScenario> record) {
        CatchUp.taken(tools.inputs(), context);
        if (!Incoming.passes(rejects, TopicName.PROPOSED_SCENARIOS, record, ProposedScenario::getScenarioId)) {
            return;
        }
        ProposedScenario proposal = record.value();
        Optional<String> problem = ProposalCheck.problem(proposal);
        if (problem.isPresent()) {
            reject(proposal, "proposal", problem.get());
            return;
        }
        consider(proposal, Trace.of(record.headers()));
    }

    private void consider(ProposedScenario proposal, Headers headers) {
        if (admitted(proposal.getScenarioId()) || waiting.has(proposal.getScenarioId())) {
            tools.metrics().duplicate(STAGE);
            return;
        }
        switch (gates.of(proposal.getCampaignId())) {
            case Gate.Closed() -> tools.metrics().refused();
            case Gate.Impossible(String kind, String reason) -> reject(proposal, kind, reason);
            case Gate.Waits(Gate.Reason reason) -> letWait(proposal, reason);
            case Gate.Open(Campaign campaign, int bound) -> {
                Room room = rooms.of(campaign.getCampaignId());
                if (room.waiting() > 0 || room.open() >= bound) {
                    letWait(proposal, Gate.Reason.ROOM);
                } else {
                    admit(campaign, proposal, headers);
                }
            }
        }
    }

    private boolean admitted(String scenarioId) {
        Progress known = progress.get(scenarioId);
        return known != null && !known.is(Progress.State.WAITING);
    }

    private void letWait(ProposedScenario proposal, Gate.Reason reason) {
        waiting.add(proposal, context.currentSystemTimeMs());
        tools.metrics().waiting(reason.tag());
    }

    private void admit(Campaign campaign, ProposedScenario proposal, Headers headers) {
        int asked = Expectation.responses(campaign, proposal);
        if (asked > SetRoom.MOST_RESPONSES) {
            reject(
                    proposal,
                    "too-many-responses",
                    "campaign " + campaign.getCampaignId() + " asks for " + asked
                            + " responses to one scenario; a response set holds " + SetRoom.MOST_RESPONSES);
            return;
        }
        long now = context.currentSystemTimeMs();
        Expectation expectation = Expectation.of(campaign, proposal, Instant.ofEpochMilli(now));
        Record<String, Object> scenario = new Record<>(proposal.getScenarioId(), expectation.scenario(), now, headers);
        rooms.opened(campaign.getCampaignId());
        context.forward(scenario, names.assemble());
        context.forward(scenario, names.scenarios());
        for (Query query : expectation.queries()) {
            context.forward(scenario.withValue(query), names.queries());
        }
        tools.metrics().admitted();
    }

    private void reject(ProposedScenario proposal, String kind, String reason) {
        rejects.reject(TopicName.PROPOSED_SCENARIOS, proposal.getScenarioId(), proposal, kind, reason);
    }

    private void recheck(long now) {
        List<String> campaigns = rooms.waitedFor();
        int share = Math.max(1, tools.limits().batch() / Math.max(1, campaigns.size()));
        campaigns.forEach(campaignId -> recheck(campaignId, share, now));
    }

    private void recheck(String campaignId, int atMost, long now) {
        switch (gates.of(campaignId)) {
            case Gate.Closed() ->
                waiting.release(
                        campaignId,
                        atMost,
                        since -> true,
                        proposal -> tools.metrics().refused());
            case Gate.Impossible(String kind, String reason) ->
                waiting.release(campaignId, atMost, since -> true, proposal -> reject(proposal, kind, reason));
            case Gate.Waits(Gate.Reason reason) when reason == Gate.Reason.CAMPAIGN -> giveUp(campaignId, atMost, now);
            case Gate.Waits(Gate.Reason reason) -> {}
            case Gate.Open(Campaign campaign, int bound) -> {
                int free = Math.max(0, bound - rooms.of(campaignId).open());
                waiting.release(
                        campaignId, Math.min(atMost, free), since -> true, proposal -> release(campaign, proposal));
            }
        }
    }

    private void giveUp(String campaignId, int atMost, long now) {
        long patience = now - tools.limits().parkedFor().toMillis();
        String reason = "campaign " + campaignId + " did not appear within "
                + tools.limits().parkedFor();
        waiting.release(
                campaignId, atMost, since -> since <= patience, proposal -> reject(proposal, "no-campaign", reason));
    }

    /** Outside of a record's own turn nobody else puts poison aside, and it would fail the task at every look. */
    private void release(Campaign campaign, ProposedScenario proposal) {
        try {
            admit(campaign, proposal, new RecordHeaders());
        } catch (KafkaException e) {
            // Says nothing against the record.
            throw e;
        } catch (RuntimeException e) {
            reject(proposal, "poison", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
