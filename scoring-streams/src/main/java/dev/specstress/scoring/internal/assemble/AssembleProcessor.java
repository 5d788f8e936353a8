package dev.specstress.scoring.internal.assemble;

import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.admit.Rooms;
import dev.specstress.scoring.internal.campaign.CampaignStores;
import dev.specstress.scoring.internal.campaign.Campaigns;
import dev.specstress.scoring.internal.campaign.Markers;
import dev.specstress.scoring.internal.collect.Collected;
import dev.specstress.scoring.internal.collect.Collector;
import dev.specstress.scoring.internal.collect.CollectorStores;
import dev.specstress.scoring.internal.collect.DueWork;
import dev.specstress.scoring.internal.collect.Opening;
import dev.specstress.scoring.internal.collect.Part;
import dev.specstress.scoring.internal.reading.CatchUp;
import dev.specstress.scoring.internal.reading.PromptCommit;
import dev.specstress.scoring.internal.spend.SpendMeter;
import dev.specstress.scoring.internal.stage.Incoming;
import dev.specstress.scoring.internal.stage.Rejects;
import dev.specstress.scoring.internal.stage.SetRoom;
import dev.specstress.scoring.internal.stage.Tools;
import dev.specstress.scoring.internal.stage.Trace;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * ASSEMBLE: joins a scenario, handed over by ADMIT in the same task, with its responses. A complete set leaves at once;
 * at the deadline it leaves with what there is. What comes after goes to {@code late-responses}.
 */
public final class AssembleProcessor implements Processor<String, SpecificRecord, String, Object> {

    private static final String STAGE = "assemble";

    private final Tools tools;
    private final AssembleNames names;
    private final AnswerCut cut;
    private ProcessorContext<String, Object> context;
    private Campaigns campaigns;
    private Collector<Scenario, Response> sets;
    private Rooms rooms;
    private SpendMeter spend;
    private Rejects rejects;

    public AssembleProcessor(Tools tools, AssembleNames names) {
        this.tools = tools;
        this.names = names;
        this.cut = new AnswerCut(tools.limits().answerBytes());
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        campaigns = CampaignStores.of(context, tools.topics(), tools.serdes());
        CollectorStores<Scenario, Response> stores = CollectorStores.of(context, names.stores());
        Markers markers = new Markers(
                stores.progress(), stores.timers(), campaigns, tools.limits().markerRetention());
        sets = new Collector<>(
                stores, Slot.ofScenario(), markers, tools.limits().orphanedAfter());
        rooms = names.admit().rooms(context);
        spend = new SpendMeter(context, names.spendStore(), campaigns, names.spend());
        CatchUp catchUp = new CatchUp(
                tools.inputs(), context, tools.topic(TopicName.PROPOSED_SCENARIOS), tools.topic(TopicName.RESPONSES));
        rejects = new Rejects(tools, context, names.rejects());
        DueWork<Scenario, Response> dueWork = new DueWork<>(
                sets, catchUp, campaigns, tools.limits(), this::emit, this::rejectOrphan, this::countForgotten);
        context.schedule(tools.limits().punctuateEvery(), PunctuationType.WALL_CLOCK_TIME, dueWork::run);
        PromptCommit.schedule(tools.inputs(), context, tools.limits().punctuateEvery());
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        CatchUp.taken(tools.inputs(), context);
        switch (record.value()) {
            case Scenario scenario -> open(scenario);
            case Response response -> take(record.withValue(response), response);
            case null, default -> Incoming.passes(rejects, TopicName.RESPONSES, record, value -> "");
        }
    }

    private void open(Scenario scenario) {
        String id = scenario.getScenarioId();
        Opening<Response> opening = sets.open(
                id, scenario.getCampaignId(), scenario, scenario.getDeadline().toEpochMilli());
        opening.unexpected().values().forEach(this::rejectUnexpected);
        if (opening.complete()) {
            emit(sets.close(id, context.currentSystemTimeMs()));
        }
    }

    private void take(Record<String, Response> record, Response response) {
        long now = context.currentSystemTimeMs();
        if (!Incoming.passes(rejects, TopicName.RESPONSES, record, Response::getScenarioId)) {
            return;
        }
        spend.paidTo(response.getProvider(), response.getCampaignId(), response.getCall());
        String id = response.getScenarioId();
        Part<Response> part = new Part<>(id, Slot.of(response), response.getCampaignId(), cut.apply(response));
        switch (sets.offer(part, now)) {
            case HELD -> {}
            case COMPLETED -> emit(sets.close(id, now), Trace.of(record.headers()));
            case DUPLICATE -> tools.metrics().duplicate(STAGE);
            case LATE -> late(response, record.headers());
            case UNEXPECTED -> rejectUnexpected(response);
        }
    }

    private void emit(Collected<Scenario, Response> closed) {
        emit(closed, new RecordHeaders());
    }

    private void emit(Collected<Scenario, Response> closed, Headers headers) {
        long now = context.currentSystemTimeMs();
        Scenario scenario = closed.header();
        rooms.closed(scenario.getCampaignId());
        int share = SetRoom.answerBytes(
                scenario.getExpected().size(), tools.limits().answerBytes());
        SetCloser closer = new SetCloser(
                scenario, new AnswerCut(share), model -> campaigns.subject(scenario.getCampaignId(), model));
        ResponseSet set = closer.close(closed.parts(), closed.duplicates(), Instant.ofEpochMilli(now));
        context.forward(new Record<>(closed.id(), set, now, headers), names.responseSets());
        tools.metrics().setClosed(set.getCompleteness());
    }

    private void late(Response response, Headers headers) {
        tools.metrics().late(STAGE);
        long now = context.currentSystemTimeMs();
        context.forward(
                new Record<>(response.getScenarioId(), response, now, Trace.of(headers)), names.lateResponses());
    }

    private void rejectUnexpected(Response response) {
        String slot = "model " + response.getModel() + ", repeat " + response.getRepeat();
        reject(response, "unexpected", "the scenario does not ask for " + slot);
    }

    private void rejectOrphan(Part<Response> part) {
        reject(
                part.value(),
                "orphan",
                "no scenario came within " + tools.limits().orphanedAfter());
    }

    private void reject(Response response, String kind, String reason) {
        rejects.reject(TopicName.RESPONSES, response.getScenarioId(), response, kind, reason);
    }

    private void countForgotten(int markers) {
        tools.metrics().forgotten(STAGE, markers);
    }
}
