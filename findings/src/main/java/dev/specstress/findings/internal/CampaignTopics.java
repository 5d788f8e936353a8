package dev.specstress.findings.internal;

import dev.specstress.schemas.Annotation;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Contrast;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.PlanWave;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.RefusalJudgement;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.ScenarioCompliance;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** The topics findings are read from and what lies on each. */
final class CampaignTopics {
    private static final Map<TopicName, Class<? extends SpecificRecord>> TYPES = Map.ofEntries(
            Map.entry(TopicName.CAMPAIGNS, Campaign.class),
            Map.entry(TopicName.PLAN_WAVES, PlanWave.class),
            Map.entry(TopicName.GENERATION_TASKS, GenerationTask.class),
            Map.entry(TopicName.GENERATIONS, Generation.class),
            Map.entry(TopicName.SCENARIOS, Scenario.class),
            Map.entry(TopicName.RESPONSE_SETS, ResponseSet.class),
            Map.entry(TopicName.LATE_RESPONSES, Response.class),
            Map.entry(TopicName.POSITION_SETS, PositionSet.class),
            Map.entry(TopicName.DISAGREEMENTS, Disagreement.class),
            Map.entry(TopicName.GRADES, Grade.class),
            Map.entry(TopicName.VERDICTS, Verdict.class),
            Map.entry(TopicName.CLASSIFICATIONS, Classification.class),
            Map.entry(TopicName.REFUSAL_JUDGEMENTS, RefusalJudgement.class),
            Map.entry(TopicName.CONTRASTS, Contrast.class),
            Map.entry(TopicName.ANNOTATIONS, Annotation.class),
            Map.entry(TopicName.SCENARIO_COMPLIANCE, ScenarioCompliance.class),
            Map.entry(TopicName.SPECS, Spec.class));

    private static final Map<TopicName, Class<? extends SpecificRecord>> JUDGEMENTS =
            Map.of(TopicName.GRADES, Grade.class, TopicName.VERDICTS, Verdict.class);

    private CampaignTopics() {}

    /** By full topic name. */
    static Map<String, Class<? extends SpecificRecord>> types(TopicNames names) {
        return named(TYPES, names);
    }

    /** What graders and their panels say. */
    static Map<String, Class<? extends SpecificRecord>> judgements(TopicNames names) {
        return named(JUDGEMENTS, names);
    }

    private static Map<String, Class<? extends SpecificRecord>> named(
            Map<TopicName, Class<? extends SpecificRecord>> types, TopicNames names) {
        return types.entrySet().stream()
                .collect(Collectors.toMap(entry -> names.of(entry.getKey()), Map.Entry::getValue));
    }
}
