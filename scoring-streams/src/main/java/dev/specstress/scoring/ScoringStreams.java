package dev.specstress.scoring;

import dev.specstress.kit.http.Pages;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.kit.process.ServiceContext;
import dev.specstress.schemas.registry.RegistryUnavailableException;
import dev.specstress.scoring.internal.fault.DeadLetterTopics;
import dev.specstress.scoring.internal.lane.AdminLaneTopics;
import dev.specstress.scoring.internal.lookup.ScenarioPages;
import dev.specstress.scoring.internal.metrics.ScoringMetrics;
import dev.specstress.scoring.internal.reading.ConsumerInputs;
import dev.specstress.scoring.internal.run.AdminDeadLetterTopics;
import dev.specstress.scoring.internal.run.PatientSerdes;
import dev.specstress.scoring.internal.run.RegistryPatience;
import dev.specstress.scoring.internal.run.RocksDbMemory;
import dev.specstress.scoring.internal.run.StreamsProperties;
import dev.specstress.scoring.internal.run.ThreadRestarts;
import dev.specstress.scoring.internal.stage.RecordSerdes;
import dev.specstress.scoring.internal.stage.Tools;
import dev.specstress.scoring.internal.topology.ScoringTopology;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service between the slow calls: admits scenarios, assembles response sets, measures disagreement, routes to grading
 * and decides verdicts. Everything it writes, it writes once: consume {@code read_committed} to see it so.
 */
public final class ScoringStreams implements Service, Pages {

    private static final Logger log = LoggerFactory.getLogger(ScoringStreams.class);

    // Less than max.poll.interval.ms, 5 minutes as stock: a waiting thread stays in the group.
    private static final Duration REGISTRY_PATIENCE = Duration.ofMinutes(4);

    private final RocksDbMemory memory;
    private final Pages pages;
    private final Admin admin;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics streamsMetrics;
    private final MeterRegistry meters;
    private final ThreadRestarts restarts;
    private final RegistryPatience registry;
    private final GroupMembershipOperation onStop;
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private volatile String lastFailure = "";

    /**
     * Wires it; nothing runs and nothing is connected to yet.
     *
     * @param clock of restarts; scenarios are timed by Kafka Streams' own
     */
    public ScoringStreams(ScoringConfig config, KafkaAccess kafka, MeterRegistry meters, Clock clock) {
        this(config, kafka, meters, clock, Optional.empty());
    }

    /** @param address where other instances reach what this one {@linkplain #get shows}; without it they do not */
    public ScoringStreams(
            ScoringConfig config, KafkaAccess kafka, MeterRegistry meters, Clock clock, Optional<HostInfo> address) {
        this.meters = meters;
        this.restarts = new ThreadRestarts(clock, config.threadRestarts());
        this.registry = new RegistryPatience(REGISTRY_PATIENCE, stopAsked);
        // A nameless instance that stays in the group holds its partitions until its session times out, 45 s as stock.
        this.onStop = config.instanceId().isPresent()
                ? GroupMembershipOperation.REMAIN_IN_GROUP
                : GroupMembershipOperation.LEAVE_GROUP;
        this.memory = new RocksDbMemory(config.rocksDbBytes());
        ScoringMetrics metrics = new ScoringMetrics(meters);
        DeadLetterTopics deadLetters = new AdminDeadLetterTopics(kafka);
        this.admin = kafka.admin();
        ConsumerInputs inputs = new ConsumerInputs(admin);
        Tools tools = new Tools(
                kafka.topics(),
                new PatientSerdes(RecordSerdes.configuredBy(kafka.streams()), registry),
                metrics,
                deadLetters,
                inputs,
                new AdminLaneTopics(admin, clock),
                config.stores(),
                config.limits());
        Topology topology = ScoringTopology.build(tools);
        Properties properties = StreamsProperties.of(kafka.streams(), config, memory, deadLetters, metrics, inputs);
        address.ifPresent(
                here -> properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, here.host() + ":" + here.port()));
        this.streams = new KafkaStreams(topology, properties, inputs);
        this.streams.setUncaughtExceptionHandler(this::onFailure);
        this.pages = new ScenarioPages(streams, tools, address);
        this.streamsMetrics = new KafkaStreamsMetrics(streams);
    }

    /** As a process hosts it. */
    public static ScoringStreams wire(ServiceContext context) {
        return new ScoringStreams(
                ScoringConfig.from(context.config()),
                context.kafka(),
                context.meters(),
                context.clock(),
                Optional.of(ScoringKeys.address(context.config(), context.address())));
    }

    /** {@code scenarios/<id>}: where a scenario is and what it waits for. */
    @Override
    public Optional<Page> get(String path) {
        return pages.get(path);
    }

    @Override
    public String name() {
        return "scoring-streams";
    }

    @Override
    public void start() {
        streamsMetrics.bindTo(meters);
        streams.start();
    }

    @Override
    public Health health() {
        KafkaStreams.State state = streams.state();
        return switch (state) {
            case RUNNING -> registry.waiting() ? waitingForRegistry() : new Health.Ready();
            case CREATED, REBALANCING ->
                registry.waiting() ? waitingForRegistry() : new Health.Starting("partitions and their state");
            case ERROR, PENDING_ERROR -> new Health.Failed(lastFailure);
            case PENDING_SHUTDOWN, NOT_RUNNING -> stopping() ? new Health.Stopping() : new Health.Failed(lastFailure);
        };
    }

    private static Health waitingForRegistry() {
        return new Health.Starting("the schema registry");
    }

    @Override
    public synchronized void stop(Duration within) {
        if (stopping()) {
            return;
        }
        stopAsked.countDown();
        boolean closed = streams.close(CloseOptions.timeout(within).withGroupMembershipOperation(onStop));
        streamsMetrics.close();
        admin.close(Duration.ZERO);
        if (closed) {
            memory.close();
        } else {
            // Threads may still use the stores; the memory goes with the process.
            log.warn("{} did not stop within {}", name(), within);
        }
    }

    private boolean stopping() {
        return stopAsked.getCount() == 0;
    }

    private StreamThreadExceptionResponse onFailure(Throwable failure) {
        lastFailure = oneLine(failure);
        log.debug("a stream thread failed", failure);
        if (stopping()) {
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        return switch (answerTo(failure)) {
            case ThreadRestarts.Answer.Replace(Duration after) -> {
                log.warn("a stream thread failed and is replaced in {}: {}", after, lastFailure);
                yield pause(after);
            }
            case ThreadRestarts.Answer.GiveUp() -> {
                log.error("{} gives up: {}", name(), lastFailure);
                yield StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
        };
    }

    /** A registry that is away was waited for already. */
    private ThreadRestarts.Answer answerTo(Throwable failure) {
        return isOfRegistry(failure) ? new ThreadRestarts.Answer.GiveUp() : restarts.failed();
    }

    private static boolean isOfRegistry(Throwable failure) {
        return failure instanceof RegistryUnavailableException
                || failure.getCause() != null && isOfRegistry(failure.getCause());
    }

    /** On the thread that failed, which has nothing else to do; a stop does not wait for it. */
    private StreamThreadExceptionResponse pause(Duration after) {
        try {
            boolean stopped = stopAsked.await(after.toMillis(), TimeUnit.MILLISECONDS);
            return stopped
                    ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT
                    : StreamThreadExceptionResponse.REPLACE_THREAD;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
    }

    private static String oneLine(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return failure.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
