package dev.specstress.scoring.internal.admit;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.campaign.CampaignStores;
import dev.specstress.scoring.internal.campaign.Campaigns;
import dev.specstress.scoring.internal.campaign.Parking;
import dev.specstress.scoring.internal.stage.Incoming;
import dev.specstress.scoring.internal.stage.Rejects;
import dev.specstress.scoring.internal.stage.SetRoom;
import dev.specstress.scoring.internal.stage.Tools;
import dev.specstress.scoring.internal.stage.Trace;
import dev.specstress.scoring.internal.state.Progress;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * ADMIT: turns the first proposal of each scenario id into a scenario and its queries. What was admitted is known by the
 * progress that ASSEMBLE keeps of it, in the same task.
 */
public final class AdmitProcessor implements Processor<String, ProposedScenario, String, Object> {

    private static final String STAGE = "admit";
    /** The stamp of a proposal that was parked: it says nothing of how far the task has read. */
    private static final long LONG_AGO = 0;

    private final Tools tools;
    private final AdmitNames names;
    private ProcessorContext<String, Object> context;
    private KeyValueStore<String, Progress> progress;
    private Campaigns campaigns;
    private Parking<ProposedScenario> parking;
    private Rejects rejects;

    public AdmitProcessor(Tools tools, AdmitNames names) {
        this.tools = tools;
        this.names = names;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        progress = context.getStateStore(names.progressStore());
        campaigns = CampaignStores.of(context, tools.topics(), tools.serdes());
        parking = new Parking<>(context.getStateStore(names.parkedStore()), campaigns, tools.limits());
        rejects = new Rejects(tools, context, names.rejects());
        context.schedule(tools.limits().punctuateEvery(), PunctuationType.WALL_CLOCK_TIME, this::recheck);
    }

    @Override
    public void process(Record<String, ProposedScenario> record) {
        if (!Incoming.passes(rejects, TopicName.PROPOSED_SCENARIOS, record, ProposedScenario::getScenarioId)) {
            return;
        }
        ProposedScenario proposal = record.value();
        Optional<String> problem = ProposalCheck.problem(proposal);
        if (problem.isPresent()) {
            reject(proposal, "proposal", problem.get());
            return;
        }
        consider(proposal, record.timestamp(), Trace.of(record.headers()));
    }

    private void consider(ProposedScenario proposal, long proposedAt, Headers headers) {
        if (admitted(proposal.getScenarioId())) {
            tools.metrics().duplicate(STAGE);
            return;
        }
        if (campaigns.closedAt(proposal.getCampaignId()).isPresent()) {
            tools.metrics().refused();
            return;
        }
        campaigns
                .find(proposal.getCampaignId())
                .ifPresentOrElse(campaign -> admit(campaign, proposal, proposedAt, headers), () -> park(proposal));
    }

    private boolean admitted(String scenarioId) {
        Progress known = progress.get(scenarioId);
        return known != null && !known.is(Progress.State.WAITING);
    }

    private void park(ProposedScenario proposal) {
        long now = context.currentSystemTimeMs();
        if (parking.park(proposal.getCampaignId(), proposal.getScenarioId(), proposal, now)) {
            tools.metrics().parked(STAGE);
        } else {
            tools.metrics().duplicate(STAGE);
        }
    }

    private void admit(Campaign campaign, ProposedScenario proposal, long proposedAt, Headers headers) {
        int asked = Expectation.responses(campaign, proposal.getScenarioId());
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
        // With the proposal's own stamp: it tells ASSEMBLE how far this task has read.
        context.forward(scenario.withTimestamp(proposedAt), names.assemble());
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
        parking.recheck(now, new Parking.Exits<>() {
            @Override
            public void released(String scenarioId, ProposedScenario proposal) {
                consider(proposal, LONG_AGO, new RecordHeaders());
            }

            @Override
            public void impossible(String scenarioId, ProposedScenario proposal, String reason) {
                reject(proposal, "poison", reason);
            }

            @Override
            public void givenUp(String scenarioId, ProposedScenario proposal) {
                reject(
                        proposal,
                        "no-campaign",
                        "campaign " + proposal.getCampaignId() + " did not appear within "
                                + tools.limits().parkedFor());
            }
        });
    }
}
