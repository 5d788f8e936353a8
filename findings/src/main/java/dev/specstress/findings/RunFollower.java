package dev.specstress.findings;

import dev.specstress.findings.internal.TopicFeed;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.schemas.PositionSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one campaign over the public topics into a {@link CampaignLedger} and a {@link RunDirectory}, from the
 * beginning of the topics: following again in the same directory makes the same files.
 */
public final class RunFollower implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(RunFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration FLUSH = Duration.ofSeconds(1);

    private final KafkaAccess kafka;
    private final RunDirectory directory;
    private final CampaignLedger ledger;
    private final Clock clock;
    private final RunFollowerTimes times;
    private final CompletableFuture<Boolean> completion = new CompletableFuture<>();
    private final Thread thread;
    private volatile Health health = new Health.Starting("its start");
    private volatile List<StageProgress> progress;
    private volatile Optional<RunState> wanted = Optional.empty();
    private volatile Duration tail;
    private boolean readToEnd;
    private long unreadable;
    private Optional<Instant> startedAt = Optional.empty();
    private Optional<RunSummary> summary = Optional.empty();

    public RunFollower(KafkaAccess kafka, String campaignId, RunDirectory directory, Clock clock) {
        this(kafka, campaignId, directory, clock, RunFollowerTimes.DEFAULTS);
    }

    public RunFollower(
            KafkaAccess kafka, String campaignId, RunDirectory directory, Clock clock, RunFollowerTimes times) {
        this.kafka = kafka;
        this.directory = directory;
        this.ledger = new CampaignLedger(campaignId);
        this.clock = clock;
        this.times = times;
        this.tail = times.tail();
        this.progress = ledger.progress();
        this.thread = Thread.ofPlatform().daemon().name("findings").unstarted(this::follow);
    }

    @Override
    public String name() {
        return "findings";
    }

    /** @throws RunDirectoryException if the files cannot be begun */
    @Override
    public synchronized void start() {
        startedAt = Optional.of(clock.instant());
        directory.begin();
        health = new Health.Starting("the topics");
        thread.start();
    }

    @Override
    public Health health() {
        return health;
    }

    /** How far each stage has come, in the order of the flow; never blocks. */
    public List<StageProgress> progress() {
        return progress;
    }

    /**
     * Waits until {@link CampaignLedger#complete()}.
     *
     * @return false if the time was over first, or the run was ended
     * @throws FindingsException saying why the campaign cannot be followed any further
     */
    public boolean awaitComplete(Duration atMost) throws InterruptedException {
        try {
            return completion.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new FindingsException(e.getCause().getMessage(), e.getCause());
        }
    }

    /**
     * Ends the run: reads what is on the topics by now, as far as {@link RunFollowerTimes} allow, writes the summary and
     * puts the files in order. Any thread may call it; a second call returns what the first wrote.
     *
     * @param state how the run ended; a run that could not be followed is {@link RunState#FAILED} whatever is given
     * @throws FindingsException if the files cannot be finished
     */
    public synchronized RunSummary finish(RunState state) {
        if (summary.isPresent()) {
            return summary.get();
        }
        var begun = startedAt.orElseThrow(() -> new IllegalStateException("the run was never followed"));
        tail = state == RunState.FINISHED ? times.finishedTail() : times.tail();
        wanted = Optional.of(state);
        completion.complete(false);
        awaitEnd();
        var failed = health instanceof Health.Failed;
        if (!failed) {
            health = new Health.Stopping();
        }
        var ended = new RunSummary(
                failed ? RunState.FAILED : state,
                ledger.figures(),
                unreadable,
                readToEnd,
                Duration.between(begun, clock.instant()));
        directory.finish(ended);
        summary = Optional.of(ended);
        return ended;
    }

    /** Ends the run as interrupted, unless it has ended or never began. */
    @Override
    public synchronized void stop(Duration within) {
        if (startedAt.isEmpty()) {
            return;
        }
        try {
            finish(RunState.INTERRUPTED);
        } catch (FindingsException e) {
            LOG.error("{}", e.getMessage());
        }
    }

    /** Afterwards the ledger and the directory are the caller's. */
    private void awaitEnd() {
        try {
            if (!thread.join(tail.plus(TopicFeed.LONGEST_CALL))) {
                thread.interrupt();
                if (!thread.join(TopicFeed.LONGEST_CALL)) {
                    throw new FindingsException(
                            "the topics could not be left; the lines read so far are in " + directory.path());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FindingsException("interrupted while ending the run in " + directory.path(), e);
        }
    }

    private void follow() {
        try (var feed = new TopicFeed(kafka, () -> wanted.isPresent())) {
            feed.open(times.topics());
            if (wanted.isEmpty()) {
                health = new Health.Ready();
            }
            readOn(feed);
            readToEnd = feed.readToEnd(tail, this::take);
            unreadable = feed.unreadable();
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            progress = ledger.progress();
        }
    }

    private void readOn(TopicFeed feed) {
        var flushed = System.nanoTime();
        while (wanted.isEmpty()) {
            feed.poll(POLL, this::take);
            unreadable = feed.unreadable();
            progress = ledger.progress();
            if (ledger.complete()) {
                completion.complete(true);
            }
            if (System.nanoTime() - flushed > FLUSH.toNanos()) {
                directory.flush();
                flushed = System.nanoTime();
            }
        }
    }

    private void take(SpecificRecord entry) {
        // The set that was matched is in it; where positions were brought, it is nowhere else.
        if (entry instanceof PositionSet positions) {
            take(positions.getResponseSet());
        }
        if (ledger.accept(entry)) {
            directory.write(entry);
        }
    }

    private void fail(Throwable cause) {
        if (wanted.isPresent()) {
            LOG.warn("the end of the topics was not reached: {}", cause.getMessage());
            return;
        }
        var message = "the campaign cannot be followed: " + cause.getMessage();
        LOG.error(message);
        LOG.debug("its cause", cause);
        health = new Health.Failed(message);
        completion.completeExceptionally(new FindingsException(message, cause));
    }
}
