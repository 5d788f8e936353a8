package dev.specstress.scoring.internal.stage;

import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.scoring.ScoringLimits;
import dev.specstress.scoring.internal.fault.DeadLetterTopics;
import dev.specstress.scoring.internal.metrics.ScoringMetrics;

/** What every stage of the topology is built with. */
public record Tools(
        TopicNames topics, RecordSerdes serdes, ScoringMetrics metrics, DeadLetterTopics deadLetters, ScoringLimits limits) {

    public String topic(TopicName name) {
        return topics.of(name);
    }
}
