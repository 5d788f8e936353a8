package dev.specstress.scoring.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.scoring.internal.fixture.FakeInputs;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptCommitTest {
    private final FakeInputs inputs = new FakeInputs();
    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private CapturedPunctuator look;

    @BeforeEach
    void schedule() {
        PromptCommit.schedule(inputs, context, Duration.ofMillis(100));
        look = context.scheduledPunctuators().getFirst();
    }

    @Test
    void a_thread_that_has_come_to_the_end_of_its_inputs_commits_at_once() {
        inputs.lull();

        look.getPunctuator().punctuate(100);

        assertThat(context.committed()).isTrue();
    }

    @Test
    void a_thread_with_more_to_read_or_nothing_new_leaves_it_to_the_interval() {
        look.getPunctuator().punctuate(100);

        assertThat(context.committed()).isFalse();
    }

    @Test
    void one_lull_is_one_commit() {
        inputs.lull();
        look.getPunctuator().punctuate(100);
        context.resetCommit();

        look.getPunctuator().punctuate(200);

        assertThat(context.committed()).isFalse();
    }
}
