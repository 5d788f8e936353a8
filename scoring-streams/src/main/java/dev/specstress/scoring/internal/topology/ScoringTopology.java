package dev.specstress.scoring.internal.topology;

import dev.specstress.schemas.Annotation;
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Contrast;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.RefusalJudgement;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.Spend;
import dev.specstress.schemas.Vote;
import dev.specstress.schemas.WindowSample;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.admit.AdmitNames;
import dev.specstress.scoring.internal.admit.AdmitProcessor;
import dev.specstress.scoring.internal.admit.AdmitStores;
import dev.specstress.scoring.internal.assemble.AssembleNames;
import dev.specstress.scoring.internal.assemble.AssembleProcessor;
import dev.specstress.scoring.internal.campaign.CampaignStores;
import dev.specstress.scoring.internal.collect.CollectorStores;
import dev.specstress.scoring.internal.decide.Compliance;
import dev.specstress.scoring.internal.decide.DecideNames;
import dev.specstress.scoring.internal.decide.DecideProcessor;
import dev.specstress.scoring.internal.disagree.DisagreeNames;
import dev.specstress.scoring.internal.disagree.DisagreeProcessor;
import dev.specstress.scoring.internal.spend.GenerationSpendProcessor;
import dev.specstress.scoring.internal.spend.JudgeSpendProcessor;
import dev.specstress.scoring.internal.spend.SpendMeter;
import dev.specstress.scoring.internal.spend.SpendProcessor;
import dev.specstress.scoring.internal.stage.BoundedSerializer;
import dev.specstress.scoring.internal.stage.Rejects;
import dev.specstress.scoring.internal.stage.Tools;
import dev.specstress.scoring.internal.state.ProgressSerde;
import dev.specstress.scoring.internal.windows.WindowStores;
import dev.specstress.scoring.internal.windows.WindowsProcessor;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.state.Stores;

/**
 * The whole wiring in one place: sub-topologies (intake, measure, decide, three that count money, and the windows), each over
 * topics that share keys and partition counts, and the global stores. Names of stores are names of changelog topics: they
 * never change.
 */
public final class ScoringTopology {

    /**
     * Part of the application id: raised with every change that older state does not fit, which then begins anew under a
     * group of its own.
     */
    public static final int VERSION = 3;

    private static final String INTAKE = "intake";
    private static final String MEASURE = "measure";
    private static final String DECIDE = "decide";
    private static final String GENERATE = "generate";
    private static final String JUDGE = "judge";

    private final Topology topology = new Topology();
    private final Tools tools;

    private ScoringTopology(Tools tools) {
        this.tools = tools;
    }

    public static Topology build(Tools tools) {
        ScoringTopology wiring = new ScoringTopology(tools);
        CampaignStores.addTo(wiring.topology, tools.topics());
        wiring.intake();
        wiring.measure();
        wiring.decide();
        wiring.spend();
        wiring.windows();
        wiring.judgeSpend();
        return wiring.topology;
    }

    private void intake() {
        source(TopicName.PROPOSED_SCENARIOS, ProposedScenario.class);
        source(TopicName.RESPONSES, Response.class);
        AdmitStores stores = new AdmitStores("admit-waiting", "admit-waiting-ids", "admit-rooms");
        AdmitNames admit = new AdmitNames(
                stores,
                INTAKE + "-progress",
                "assemble",
                sinkName(TopicName.SCENARIOS),
                "queries-sink",
                rejects(INTAKE));
        AssembleNames assemble = new AssembleNames(
                INTAKE,
                stores,
                spendStore(INTAKE),
                sinkName(TopicName.RESPONSE_SETS),
                sinkName(TopicName.LATE_RESPONSES),
                spendSink(INTAKE),
                rejects(INTAKE));
        topology.addProcessor(
                "admit", () -> new AdmitProcessor(tools, admit), sourceName(TopicName.PROPOSED_SCENARIOS));
        topology.addProcessor(
                "assemble", () -> new AssembleProcessor(tools, assemble), sourceName(TopicName.RESPONSES), "admit");
        stores.builders(tools).forEach(store -> topology.addStateStore(store, "admit"));
        topology.connectProcessorAndStateStores("assemble", stores.rooms());
        CollectorStores.builders(
                        tools,
                        INTAKE,
                        tools.serdes().of(Scenario.class),
                        tools.serdes().of(Response.class))
                .forEach(store -> topology.addStateStore(store, "assemble"));
        topology.connectProcessorAndStateStores("admit", admit.progressStore());
        sink(TopicName.SCENARIOS, "admit");
        topology.addSink(
                admit.queries(),
                (String key, Query query, RecordContext record) ->
                        tools.topics().queries(query.getModel().getLane()),
                new StringSerializer(),
                new BoundedSerializer<>(tools.serdes().of(Query.class).serializer()),
                "admit");
        sink(TopicName.RESPONSE_SETS, "assemble");
        sink(TopicName.LATE_RESPONSES, "assemble");
        meter(INTAKE, "assemble");
        rejectsSink(INTAKE, "admit", "assemble");
    }

    private void measure() {
        source(TopicName.POSITION_SETS, PositionSet.class);
        DisagreeNames disagree = new DisagreeNames(
                "disagree-parked",
                MEASURE + "-progress",
                MEASURE + "-timers",
                spendStore(MEASURE),
                sinkName(TopicName.DISAGREEMENTS),
                sinkName(TopicName.GRADING_TASKS),
                sinkName(TopicName.REFUSAL_TASKS),
                sinkName(TopicName.ANNOTATION_TASKS),
                sinkName(TopicName.WINDOW_SAMPLES),
                spendSink(MEASURE),
                rejects(MEASURE));
        topology.addProcessor(
                "disagree", () -> new DisagreeProcessor(tools, disagree), sourceName(TopicName.POSITION_SETS));
        parked(disagree.parkedStore(), PositionSet.class, "disagree");
        topology.addStateStore(
                CollectorStores.store(tools, disagree.progressStore(), Serdes.String(), ProgressSerde.create()),
                "disagree");
        topology.addStateStore(
                CollectorStores.store(tools, disagree.timersStore(), Serdes.Bytes(), Serdes.ByteArray()), "disagree");
        sink(TopicName.DISAGREEMENTS, "disagree");
        sink(TopicName.GRADING_TASKS, "disagree");
        sink(TopicName.REFUSAL_TASKS, "disagree");
        sink(TopicName.ANNOTATION_TASKS, "disagree");
        sink(TopicName.WINDOW_SAMPLES, "disagree");
        meter(MEASURE, "disagree");
        rejectsSink(MEASURE, "disagree");
    }

    private void decide() {
        source(TopicName.GRADING_TASKS, GradingTask.class);
        source(TopicName.GRADES, Grade.class);
        DecideNames decide = new DecideNames(
                DECIDE,
                "decide-compliance",
                "decide-contrast",
                spendStore(DECIDE),
                sinkName(TopicName.VERDICTS),
                sinkName(TopicName.SCENARIO_COMPLIANCE),
                sinkName(TopicName.CONTRAST_TASKS),
                spendSink(DECIDE),
                rejects(DECIDE));
        topology.addProcessor(
                "decide",
                () -> new DecideProcessor(tools, decide),
                sourceName(TopicName.GRADING_TASKS),
                sourceName(TopicName.GRADES));
        CollectorStores.builders(
                        tools,
                        DECIDE,
                        tools.serdes().of(GradingTask.class),
                        tools.serdes().of(Vote.class))
                .forEach(store -> topology.addStateStore(store, "decide"));
        topology.addStateStore(Compliance.builder(tools, decide.complianceStore()), "decide");
        topology.addStateStore(Compliance.contrastBuilder(tools, decide.contrastStore()), "decide");
        sink(TopicName.VERDICTS, "decide");
        sink(TopicName.SCENARIO_COMPLIANCE, "decide");
        sink(TopicName.CONTRAST_TASKS, "decide");
        meter(DECIDE, "decide");
        rejectsSink(DECIDE, "decide");
    }

    private void spend() {
        source(TopicName.GENERATIONS, Generation.class);
        topology.addProcessor(
                "generation-spend",
                () -> new GenerationSpendProcessor(tools, spendStore(GENERATE), spendSink(GENERATE)),
                sourceName(TopicName.GENERATIONS));
        meter(GENERATE, "generation-spend");
        source(TopicName.SPEND_DELTAS, Spend.class);
        topology.addProcessor(
                "spend-total",
                () -> new SpendProcessor("spend-totals", sinkName(TopicName.SPEND)),
                sourceName(TopicName.SPEND_DELTAS));
        topology.addStateStore(SpendProcessor.builder(tools, "spend-totals"), "spend-total");
        sink(TopicName.SPEND, "spend-total");
    }

    /** What classifications and all that judges say beside positions and grades cost; nothing else here reads them. */
    private void judgeSpend() {
        source(TopicName.CLASSIFICATIONS, Classification.class);
        source(TopicName.REFUSAL_JUDGEMENTS, RefusalJudgement.class);
        source(TopicName.CONTRASTS, Contrast.class);
        source(TopicName.ANNOTATIONS, Annotation.class);
        topology.addProcessor(
                "judge-spend",
                () -> new JudgeSpendProcessor(tools, spendStore(JUDGE), spendSink(JUDGE)),
                sourceName(TopicName.CLASSIFICATIONS),
                sourceName(TopicName.REFUSAL_JUDGEMENTS),
                sourceName(TopicName.CONTRASTS),
                sourceName(TopicName.ANNOTATIONS));
        meter(JUDGE, "judge-spend");
    }

    /** Keyed by stratum, where all else is keyed by scenario: the topic in front of it is its repartition. */
    private void windows() {
        source(TopicName.WINDOW_SAMPLES, WindowSample.class);
        topology.addProcessor("windows", () -> new WindowsProcessor(tools), sourceName(TopicName.WINDOW_SAMPLES));
        WindowStores.builders(tools).forEach(store -> topology.addStateStore(store, "windows"));
        sink(TopicName.DISAGREEMENT_WINDOWS, "windows");
    }

    /** What a part's calls cost is counted there and handed on. */
    private void meter(String part, String processor) {
        topology.addStateStore(SpendMeter.builder(tools, spendStore(part)), processor);
        topology.addSink(
                spendSink(part),
                tools.topic(TopicName.SPEND_DELTAS),
                new StringSerializer(),
                tools.serdes().of(Spend.class).serializer(),
                processor);
    }

    private <V extends SpecificRecord> void source(TopicName topic, Class<V> type) {
        topology.addSource(
                sourceName(topic),
                new StringDeserializer(),
                tools.serdes().of(type).deserializer(),
                tools.topic(topic));
    }

    private void sink(TopicName topic, String parent) {
        topology.addSink(
                sinkName(topic),
                tools.topic(topic),
                new StringSerializer(),
                new BoundedSerializer<>(tools.serdes().of(SpecificRecord.class).serializer()),
                parent);
    }

    private void rejectsSink(String part, String... parents) {
        topology.addSink(rejects(part), Rejects.byOrigin(), new StringSerializer(), new ByteArraySerializer(), parents);
    }

    private <V extends SpecificRecord> void parked(String store, Class<V> type, String processor) {
        topology.addStateStore(
                Stores.timestampedKeyValueStoreBuilder(
                        tools.timestampedStore(store),
                        Serdes.String(),
                        tools.serdes().of(type)),
                processor);
    }

    private static String sourceName(TopicName topic) {
        return topic.baseName() + "-source";
    }

    private static String sinkName(TopicName topic) {
        return topic.baseName() + "-sink";
    }

    private static String spendStore(String part) {
        return part + "-spend";
    }

    private static String spendSink(String part) {
        return part + "-spend-sink";
    }

    private static String rejects(String part) {
        return part + "-rejects";
    }
}
