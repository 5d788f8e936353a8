package dev.specstress.scoring.internal.disagree;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.WindowSample;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.campaign.CampaignStores;
import dev.specstress.scoring.internal.campaign.Campaigns;
import dev.specstress.scoring.internal.campaign.Markers;
import dev.specstress.scoring.internal.campaign.Parking;
import dev.specstress.scoring.internal.reading.CatchUp;
import dev.specstress.scoring.internal.reading.PromptCommit;
import dev.specstress.scoring.internal.spend.SpendMeter;
import dev.specstress.scoring.internal.spend.SpendView;
import dev.specstress.scoring.internal.stage.Incoming;
import dev.specstress.scoring.internal.stage.Rejects;
import dev.specstress.scoring.internal.stage.Tools;
import dev.specstress.scoring.internal.stage.Trace;
import dev.specstress.scoring.internal.state.Progress;
import dev.specstress.scoring.internal.state.Timers;
import dev.specstress.scoring.internal.windows.WindowSamples;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * DISAGREE and ROUTE: measures the first reading of each scenario, decides whether it is graded, and writes the grading
 * tasks and what goes into the windows in the same transaction as the measure.
 */
public final class DisagreeProcessor implements Processor<String, PositionSet, String, Object> {

    private static final String STAGE = "disagree";

    private final Tools tools;
    private final DisagreeNames names;
    private ProcessorContext<String, Object> context;
    private Campaigns campaigns;
    private Markers markers;
    private Parking<PositionSet> parking;
    private Rejects rejects;
    private SpendMeter spend;
    private SpendView spent;

    public DisagreeProcessor(Tools tools, DisagreeNames names) {
        this.tools = tools;
        this.names = names;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        campaigns = CampaignStores.of(context, tools.topics(), tools.serdes());
        markers = new Markers(
                context.getStateStore(names.progressStore()),
                new Timers(context.getStateStore(names.timersStore())),
                campaigns,
                tools.limits().markerRetention());
        parking = new Parking<>(context.getStateStore(names.parkedStore()), campaigns, tools.limits());
        spend = new SpendMeter(context, names.spendStore(), campaigns, names.spend());
        spent = new SpendView(context, tools);
        rejects = new Rejects(tools, context, names.rejects());
        context.schedule(tools.limits().punctuateEvery(), PunctuationType.WALL_CLOCK_TIME, this::recheck);
        PromptCommit.schedule(tools.inputs(), context, tools.limits().punctuateEvery());
    }

    @Override
    public void process(Record<String, PositionSet> record) {
        CatchUp.taken(tools.inputs(), context);
        if (!Incoming.passes(rejects, TopicName.POSITION_SETS, record, DisagreeProcessor::scenarioId)) {
            return;
        }
        PositionSet matched = record.value();
        spend.paidToMatcher(matched.getMatcher(), campaignId(matched), matched.getCall());
        if (matched.getMatchRepeat() > 0) {
            tools.metrics().noiseRepeat(STAGE);
            return;
        }
        consider(matched, Trace.of(record.headers()));
    }

    private void consider(PositionSet matched, Headers headers) {
        if (markers.has(scenarioId(matched))) {
            tools.metrics().duplicate(STAGE);
            return;
        }
        campaigns
                .find(campaignId(matched))
                .ifPresentOrElse(campaign -> measure(campaign, matched, headers), () -> park(matched));
    }

    private void park(PositionSet matched) {
        if (parking.park(campaignId(matched), scenarioId(matched), matched, context.currentSystemTimeMs())) {
            tools.metrics().parked(STAGE);
        } else {
            tools.metrics().duplicate(STAGE);
        }
    }

    private void measure(Campaign campaign, PositionSet matched, Headers headers) {
        long now = context.currentSystemTimeMs();
        String id = scenarioId(matched);
        // Measured before anything is written: a set that cannot be measured leaves no trace in the stores.
        Measurement measurement = Measurement.of(campaign, matched, spentFor(campaign), Instant.ofEpochMilli(now));
        markers.mark(id, Progress.waiting(campaign.getCampaignId(), now), now);
        Record<String, Object> measured = new Record<>(id, measurement.disagreement(), now, headers);
        context.forward(measured, names.disagreements());
        for (GradingTask task : measurement.route().tasks()) {
            context.forward(measured.withValue(task), names.gradingTasks());
        }
        for (WindowSample sample : WindowSamples.of(campaign, measurement.disagreement())) {
            context.forward(
                    new Record<String, Object>(WindowSamples.key(sample), sample, now, headers), names.windowSamples());
        }
        tools.metrics().routed(measurement.route().route().getReason());
    }

    /** Only where there is a budget: without one nothing depends on it. */
    private Map<String, Long> spentFor(Campaign campaign) {
        return campaign.getBudgets().isEmpty() ? Map.of() : spent.of(campaign.getCampaignId());
    }

    private void recheck(long now) {
        parking.recheck(now, new Parking.Exits<>() {
            @Override
            public void released(String scenarioId, PositionSet matched) {
                consider(matched, new RecordHeaders());
            }

            @Override
            public void impossible(String scenarioId, PositionSet matched, String reason) {
                rejects.reject(TopicName.POSITION_SETS, scenarioId, matched, "poison", reason);
            }

            @Override
            public void givenUp(String scenarioId, PositionSet matched) {
                String reason = "campaign " + campaignId(matched) + " did not appear within "
                        + tools.limits().parkedFor();
                rejects.reject(TopicName.POSITION_SETS, scenarioId, matched, "no-campaign", reason);
            }
        });
        tools.metrics().forgotten(STAGE, markers.forget(now, tools.limits().batch()));
    }

    private static String scenarioId(PositionSet matched) {
        return matched.getResponseSet().getScenario().getScenarioId();
    }

    private static String campaignId(PositionSet matched) {
        return matched.getResponseSet().getScenario().getCampaignId();
    }
}
