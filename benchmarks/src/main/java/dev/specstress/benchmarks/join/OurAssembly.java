package dev.specstress.benchmarks.join;

import dev.specstress.schemas.Response;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.ScoringConfig;
import dev.specstress.scoring.internal.admit.AdmitStores;
import dev.specstress.scoring.internal.assemble.AssembleNames;
import dev.specstress.scoring.internal.assemble.AssembleProcessor;
import dev.specstress.scoring.internal.campaign.CampaignStores;
import dev.specstress.scoring.internal.collect.CollectorStores;
import dev.specstress.scoring.internal.fault.DeadLetterTopics;
import dev.specstress.scoring.internal.lane.LaneTopics;
import dev.specstress.scoring.internal.metrics.ScoringMetrics;
import dev.specstress.scoring.internal.reading.ConsumerInputs;
import dev.specstress.scoring.internal.run.RocksDbMemory;
import dev.specstress.scoring.internal.run.StreamsProperties;
import dev.specstress.scoring.internal.spend.SpendMeter;
import dev.specstress.scoring.internal.stage.RecordSerdes;
import dev.specstress.scoring.internal.stage.Rejects;
import dev.specstress.scoring.internal.stage.Tools;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/**
 * ASSEMBLE as the service runs it: its processor, stores and settings. The scenario comes from a topic where the service
 * has it from ADMIT in the same task.
 *
 * @param guarantee Kafka's name of the processing guarantee
 */
record OurAssembly(String label, String guarantee) implements Contender {
    private static final String STORES = "intake";
    private static final String ASSEMBLE = "assemble";

    static OurAssembly exactlyOnce() {
        return new OurAssembly("ours, exactly once", StreamsConfig.EXACTLY_ONCE_V2);
    }

    static OurAssembly atLeastOnce() {
        return new OurAssembly("ours, at least once", StreamsConfig.AT_LEAST_ONCE);
    }

    @Override
    public Joining prepare(JoinRun run) throws InterruptedException {
        ScoringConfig config = Settings.of(run);
        RocksDbMemory memory = new RocksDbMemory(config.rocksDbBytes());
        ScoringMetrics metrics = new ScoringMetrics(new SimpleMeterRegistry());
        DeadLetterTopics none = topic -> {
            throw new IllegalStateException("a record wants to go to " + topic);
        };
        Admin admin = run.kafka().admin();
        ConsumerInputs inputs = new ConsumerInputs(admin);
        Tools tools = new Tools(
                run.kafka().topics(),
                RecordSerdes.configuredBy(run.kafka().streams()),
                metrics,
                none,
                inputs,
                _ -> LaneTopics.Presence.PRESENT,
                config.stores(),
                config.limits());
        Gate gate = new Gate();
        Properties properties = StreamsProperties.of(run.kafka().streams(), config, memory, none, metrics, inputs);
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, run.group());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        return new StreamsJoining(topology(tools, run, gate), properties, inputs, gate, () -> {
            memory.close();
            admin.close();
        });
    }

    private static Topology topology(Tools tools, JoinRun run, Gate gate) {
        Topology topology = new Topology();
        CampaignStores.addTo(topology, tools.topics());
        topology.addSource(
                        "scenarios",
                        gate.keys(),
                        tools.serdes().of(Scenario.class).deserializer(),
                        run.input().scenarios())
                .addSource(
                        "responses",
                        gate.keys(),
                        tools.serdes().of(Response.class).deserializer(),
                        run.input().responses());
        AdmitStores admit = new AdmitStores("waiting", "waiting-ids", "rooms");
        AssembleNames names =
                new AssembleNames(STORES, admit, "intake-spend", "sets", "late", "spend-deltas", "rejects");
        topology.addProcessor(ASSEMBLE, () -> new AssembleProcessor(tools, names), "scenarios", "responses");
        CollectorStores.builders(
                        tools,
                        STORES,
                        tools.serdes().of(Scenario.class),
                        tools.serdes().of(Response.class))
                .forEach(store -> topology.addStateStore(store, ASSEMBLE));
        admit.builders(tools).forEach(store -> topology.addStateStore(store, ASSEMBLE));
        topology.addStateStore(SpendMeter.builder(tools, names.spendStore()), ASSEMBLE);
        StringSerializer keys = new StringSerializer();
        var sets = tools.serdes().of(SpecificRecord.class).serializer();
        return topology.addSink(names.responseSets(), run.output(), keys, sets, ASSEMBLE)
                .addSink(names.lateResponses(), run.group() + "-late", keys, sets, ASSEMBLE)
                .addSink(names.spend(), tools.topic(TopicName.SPEND_DELTAS), keys, sets, ASSEMBLE)
                .addSink(names.rejects(), Rejects.byOrigin(), keys, new ByteArraySerializer(), ASSEMBLE);
    }
}
