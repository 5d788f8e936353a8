package dev.specstress.findings.internal;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** The topics findings are read from and what lies on each. */
final class CampaignTopics {
    private static final Map<TopicName, Class<? extends SpecificRecord>> TYPES = Map.of(
            TopicName.CAMPAIGNS, Campaign.class,
            TopicName.GENERATION_TASKS, GenerationTask.class,
            TopicName.GENERATIONS, Generation.class,
            TopicName.SCENARIOS, Scenario.class,
            TopicName.RESPONSE_SETS, ResponseSet.class,
            TopicName.LATE_RESPONSES, Response.class,
            TopicName.POSITION_SETS, PositionSet.class,
            TopicName.DISAGREEMENTS, Disagreement.class,
            TopicName.GRADES, Grade.class,
            TopicName.VERDICTS, Verdict.class);

    private CampaignTopics() {}

    /** By full topic name. */
    static Map<String, Class<? extends SpecificRecord>> types(TopicNames names) {
        return TYPES.entrySet().stream()
                .collect(Collectors.toMap(entry -> names.of(entry.getKey()), Map.Entry::getValue));
    }
}
