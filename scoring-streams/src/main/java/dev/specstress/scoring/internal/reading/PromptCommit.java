package dev.specstress.scoring.internal.reading;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Commits as soon as there is nothing left to read, so that readers of what is committed wait as little as may be; a
 * thread with a backlog commits at the interval instead, since each commit costs as much as thousands of records.
 */
public final class PromptCommit {

    private PromptCommit() {}

    /** @param every how often a task looks whether its thread has come to the end of its inputs */
    public static void schedule(Inputs inputs, ProcessorContext<?, ?> context, Duration every) {
        context.schedule(every, PunctuationType.WALL_CLOCK_TIME, _ -> {
            if (inputs.lullBegins()) {
                context.commit();
            }
        });
    }
}
