package dev.specstress.findings;

import java.time.Duration;

/**
 * How long a {@link RunFollower} waits for what.
 *
 * @param topics for the topics to be there
 * @param finishedTail for what is still unread at the end of a run that finished
 * @param tail the same for one that was interrupted or failed, where somebody waits for the process to go
 */
public record RunFollowerTimes(Duration topics, Duration finishedTail, Duration tail) {

    public static final RunFollowerTimes DEFAULTS =
            new RunFollowerTimes(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMillis(1500));

    /** The same with another time for the topics. */
    public RunFollowerTimes withTopics(Duration topics) {
        return new RunFollowerTimes(topics, finishedTail, tail);
    }
}
