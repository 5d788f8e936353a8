package dev.specstress.findings.regrade;

import dev.specstress.findings.FindingsException;
import dev.specstress.findings.OutcomeCounts;
import dev.specstress.findings.RunState;
import dev.specstress.findings.internal.RoundFiles;
import dev.specstress.findings.internal.TopicFeed;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/**
 * Follows one re-grade over the public topics into the files of its directory: {@code grades.jsonl} and
 * {@code verdicts.jsonl} of the new round, {@code answers.jsonl} with each answer before and after, {@code regrade.json} and
 * {@code regrade.txt} with both gradings side by side. For one thread.
 */
public final class RoundFollower implements AutoCloseable {
    private static final Duration TOPICS = Duration.ofSeconds(30);
    private static final Duration TAIL = Duration.ofSeconds(10);

    private final Round round;
    private final List<StoredAnswer> asked;
    private final RoundBook book;
    private final RoundFiles files;
    private final TopicFeed feed;

    private RoundFollower(Round round, List<StoredAnswer> asked, RoundFiles files, TopicFeed feed) {
        this.round = round;
        this.asked = asked;
        this.book = new RoundBook(round, asked);
        this.files = files;
        this.feed = feed;
        asked.forEach(answer ->
                files.place(answer.scenario().scenarioId(), answer.scenario().ordinal()));
    }

    /**
     * Begins the files and stands at the beginning of the topics.
     *
     * @param asked the answers that are judged again
     * @throws FindingsException if the files cannot be begun, or the topics are not there
     */
    public static RoundFollower begin(KafkaAccess kafka, Round round, List<StoredAnswer> asked, Path directory) {
        var feed = TopicFeed.ofJudgements(kafka, () -> Thread.currentThread().isInterrupted());
        try {
            feed.open(TOPICS);
            RoundFiles.replaceFigures(directory, RoundJson.beginning(round));
            return new RoundFollower(round, asked, new RoundFiles(directory), feed);
        } catch (IOException e) {
            feed.close();
            throw new FindingsException("cannot begin the files in " + directory + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            feed.close();
            throw e;
        }
    }

    /** Takes what has come, waiting for it up to {@code atMost}. */
    public void poll(Duration atMost) {
        feed.poll(atMost, this::take);
    }

    /** Takes all that is on the topics now. */
    public void catchUp() {
        feed.readToEnd(TAIL, this::take);
    }

    private void take(SpecificRecord entry) {
        try {
            switch (entry) {
                case Grade grade -> {
                    if (book.accept(grade)) {
                        files.write(grade);
                    }
                }
                case Verdict verdict -> {
                    if (book.accept(verdict)) {
                        files.write(verdict);
                    }
                }
                default -> {}
            }
        } catch (IOException e) {
            throw new FindingsException("cannot write to the files of the re-grade: " + e.getMessage(), e);
        }
    }

    public boolean isDecided(AnswerKey answer) {
        return book.isDecided(answer);
    }

    /** Answers with a verdict. */
    public int decided() {
        return book.decided();
    }

    /** Grades that came, by outcome. */
    public OutcomeCounts outcomes() {
        return book.outcomes();
    }

    /** What the grades cost so far, millionths of a US dollar. */
    public long costMicroUsd() {
        return book.usage().costMicroUsd();
    }

    /**
     * Compares and writes the files.
     *
     * @return both gradings side by side, in lines for people
     */
    public List<String> finish(RunState state, Duration wall) {
        catchUp();
        var compared = book.compared();
        var comparison = Comparison.of(compared, governed(), round.seed());
        var result = new RoundResult(
                round,
                state,
                asked.size(),
                book.decided(),
                book.outcomes(),
                book.usage(),
                wall,
                specsBefore(),
                comparison);
        var text = RoundWords.of(result);
        try {
            for (var one : compared) {
                var key = one.answer().key();
                files.writeAnswer(key.scenarioId(), key.model(), key.repeat(), RoundJson.answer(one));
            }
            files.finish(RoundJson.of(result), text);
        } catch (IOException e) {
            throw new FindingsException("cannot write the files of the re-grade: " + e.getMessage(), e);
        }
        return text;
    }

    private Map<String, Integer> governed() {
        return round.newSpecOf().values().stream()
                .collect(Collectors.toMap(spec -> spec, _ -> 1, Integer::sum, TreeMap::new));
    }

    private List<String> specsBefore() {
        return asked.stream().map(StoredAnswer::specId).distinct().sorted().toList();
    }

    @Override
    public void close() {
        feed.close();
    }
}
