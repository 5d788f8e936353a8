package dev.specstress.scoring.internal.decide;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.Vote;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.campaign.CampaignStores;
import dev.specstress.scoring.internal.campaign.Campaigns;
import dev.specstress.scoring.internal.campaign.Markers;
import dev.specstress.scoring.internal.collect.Collected;
import dev.specstress.scoring.internal.collect.Collector;
import dev.specstress.scoring.internal.collect.CollectorStores;
import dev.specstress.scoring.internal.collect.DueWork;
import dev.specstress.scoring.internal.collect.Part;
import dev.specstress.scoring.internal.reading.CatchUp;
import dev.specstress.scoring.internal.reading.PromptCommit;
import dev.specstress.scoring.internal.spend.SpendMeter;
import dev.specstress.scoring.internal.stage.Incoming;
import dev.specstress.scoring.internal.stage.Rejects;
import dev.specstress.scoring.internal.stage.Tools;
import dev.specstress.scoring.internal.stage.Trace;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * DECIDE: joins the grading tasks of one answer, which name the panel, with its grades. The verdict leaves when every
 * grader has answered, or at the deadline with votes missing; exactly one per key, ever.
 */
public final class DecideProcessor implements Processor<String, SpecificRecord, String, Object> {

    private static final String STAGE = "decide";

    private final Tools tools;
    private final DecideNames names;
    private ProcessorContext<String, Object> context;
    private Campaigns campaigns;
    private Collector<GradingTask, Vote> panels;
    private Compliance compliance;
    private SpendMeter spend;
    private Rejects rejects;

    public DecideProcessor(Tools tools, DecideNames names) {
        this.tools = tools;
        this.names = names;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        campaigns = CampaignStores.of(context, tools.topics(), tools.serdes());
        CollectorStores<GradingTask, Vote> stores = CollectorStores.of(context, names.stores());
        Markers markers = new Markers(
                stores.progress(), stores.timers(), campaigns, tools.limits().markerRetention());
        panels = new Collector<>(
                stores, GradingTask::getGraders, markers, tools.limits().orphanedAfter());
        CatchUp catchUp = new CatchUp(
                tools.inputs(), context, tools.topic(TopicName.GRADING_TASKS), tools.topic(TopicName.GRADES));
        spend = new SpendMeter(context, names.spendStore(), campaigns, names.spend());
        compliance = new Compliance(context.getStateStore(names.complianceStore()));
        rejects = new Rejects(tools, context, names.rejects());
        DueWork<GradingTask, Vote> dueWork = new DueWork<>(
                panels, catchUp, campaigns, tools.limits(), this::emit, this::dropOrphan, this::countForgotten);
        context.schedule(tools.limits().punctuateEvery(), PunctuationType.WALL_CLOCK_TIME, dueWork::run);
        PromptCommit.schedule(tools.inputs(), context, tools.limits().punctuateEvery());
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        CatchUp.taken(tools.inputs(), context);
        switch (record.value()) {
            case GradingTask task -> open(record.withValue(task), task);
            case Grade grade -> take(record.withValue(grade), grade);
            case null, default -> Incoming.passes(rejects, source(), record, value -> "");
        }
    }

    private TopicName source() {
        String tasks = tools.topic(TopicName.GRADING_TASKS);
        return context.recordMetadata()
                .filter(metadata -> metadata.topic().equals(tasks))
                .map(metadata -> TopicName.GRADING_TASKS)
                .orElse(TopicName.GRADES);
    }

    private void open(Record<String, GradingTask> record, GradingTask task) {
        if (!Incoming.passes(rejects, TopicName.GRADING_TASKS, record, GradingTask::getScenarioId)) {
            return;
        }
        if (task.getGraders().isEmpty()) {
            rejects.reject(TopicName.GRADING_TASKS, record.key(), task, "malformed", "graders is empty");
            return;
        }
        String id = VerdictKey.of(task);
        if (panels.hasHeader(id)) {
            return;
        }
        long deadline = task.getDeadline().toEpochMilli();
        var opening = panels.open(id, task.getCampaignId(), Verdicts.slim(task), deadline);
        opening.unexpected().keySet().forEach(grader -> tools.metrics().unexpected(STAGE));
        if (opening.complete()) {
            emit(panels.close(id, context.currentSystemTimeMs()), Trace.of(record.headers()));
        }
    }

    private void take(Record<String, Grade> record, Grade grade) {
        long now = context.currentSystemTimeMs();
        if (!Incoming.passes(rejects, TopicName.GRADES, record, Grade::getScenarioId)) {
            return;
        }
        spend.paidTo(grade.getGraderProvider(), grade.getCampaignId(), grade.getCall());
        if (grade.getGradeRepeat() > 0) {
            tools.metrics().noiseRepeat(STAGE);
            return;
        }
        String id = VerdictKey.of(grade);
        Part<Vote> vote = new Part<>(id, grade.getGrader(), grade.getCampaignId(), Votes.of(grade));
        switch (panels.offer(vote, now)) {
            case HELD -> {}
            case COMPLETED -> emit(panels.close(id, now), Trace.of(record.headers()));
            case DUPLICATE -> tools.metrics().duplicate(STAGE);
            case LATE -> tools.metrics().late(STAGE);
            case UNEXPECTED -> {
                tools.metrics().unexpected(STAGE);
                String reason = "grader " + grade.getGrader() + " is not of the panel";
                rejects.reject(TopicName.GRADES, record.key(), grade, "unexpected", reason);
            }
        }
    }

    private void emit(Collected<GradingTask, Vote> closed) {
        emit(closed, new RecordHeaders());
    }

    private void emit(Collected<GradingTask, Vote> closed, Headers trace) {
        long now = context.currentSystemTimeMs();
        GradingTask header = closed.header();
        Verdict verdict = new Verdicts(header, grader -> grader(header.getCampaignId(), grader))
                .decide(closed.parts(), Instant.ofEpochMilli(now));
        Headers headers = CloudEvent.headers(verdict, trace);
        context.forward(new Record<>(header.getScenarioId(), verdict, now, headers), names.verdicts());
        tools.metrics().verdict(verdict.getDecision());
        compliance
                .add(header, verdict, Instant.ofEpochMilli(now))
                .ifPresent(all ->
                        context.forward(new Record<>(header.getScenarioId(), all, now, trace), names.compliance()));
    }

    private Optional<ModelEntry> grader(String campaignId, String name) {
        return campaigns.find(campaignId).map(Campaign::getGraders).stream()
                .flatMap(graders -> graders.stream())
                .filter(entry -> entry.getName().equals(name))
                .findFirst();
    }

    /** A vote alone cannot be put back on {@code grades}; the grade itself is still there. */
    private void dropOrphan(Part<Vote> vote) {
        tools.metrics().unexpected(STAGE);
    }

    private void countForgotten(int markers) {
        tools.metrics().forgotten(STAGE, markers);
    }
}
