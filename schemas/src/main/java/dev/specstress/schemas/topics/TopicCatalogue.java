package dev.specstress.schemas.topics;

import static dev.specstress.schemas.topics.Participant.ANYONE;
import static dev.specstress.schemas.topics.Participant.FINDINGS;
import static dev.specstress.schemas.topics.Participant.GENERATOR;
import static dev.specstress.schemas.topics.Participant.GRADER;
import static dev.specstress.schemas.topics.Participant.LAUNCHER;
import static dev.specstress.schemas.topics.Participant.QUERY_WORKER;
import static dev.specstress.schemas.topics.Participant.SCORING_STREAMS;
import static dev.specstress.schemas.topics.TopicDraft.topic;

import dev.specstress.schemas.Annotation;
import dev.specstress.schemas.AnnotationTask;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Contrast;
import dev.specstress.schemas.ContrastTask;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.DisagreementWindow;
import dev.specstress.schemas.Draft;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.PlanWave;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.QuotaClaim;
import dev.specstress.schemas.RefusalJudgement;
import dev.specstress.schemas.RefusalTask;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.ScenarioCompliance;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Spend;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.Vote;
import dev.specstress.schemas.WindowSample;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** Every topic, in the order data flows. Topics are created from it, and it is what one may rely on. */
public final class TopicCatalogue {
    private static final Duration INNER = Duration.ofDays(7);
    private static final Duration OUTPUT = Duration.ofDays(30);

    private static final List<TopicSpec> FIXED = List.of(
            topic(TopicName.CAMPAIGNS, Campaign.class)
                    .says("an immutable campaign: models, specs, panels, plans, budgets, deadlines")
                    .key("campaignId")
                    .system()
                    .newestPerKey()
                    .large()
                    .writtenBy(LAUNCHER)
                    .readBy(GENERATOR, QUERY_WORKER, SCORING_STREAMS, GRADER, FINDINGS),
            topic(TopicName.CAMPAIGN_STATUS, CampaignStatus.class)
                    .says("whether a campaign runs, is paused, cancelled or finished")
                    .key("campaignId")
                    .system()
                    .newestPerKey()
                    .writtenBy(LAUNCHER, GENERATOR)
                    .readBy(GENERATOR, QUERY_WORKER, SCORING_STREAMS, GRADER, FINDINGS),
            topic(TopicName.TAXONOMIES, Taxonomy.class)
                    .says("the values that pairs are drawn from, by content hash")
                    .key("taxonomyId")
                    .system()
                    .newestPerKey()
                    .large()
                    .writtenBy(LAUNCHER)
                    .readBy(GENERATOR, GRADER, FINDINGS),
            topic(TopicName.SPECS, Spec.class)
                    .says("a parsed spec, by content hash: ordered sections and clauses with stable ids")
                    .key("specId")
                    .system()
                    .newestPerKey()
                    .large()
                    .writtenBy(LAUNCHER)
                    .readBy(GENERATOR, GRADER, FINDINGS),
            topic(TopicName.PLAN_WAVES, PlanWave.class)
                    .says("what one wave of a campaign's plan came to: tasks, candidate pairs, pairs left out")
                    .key("campaignId and wave")
                    .system()
                    .newestPerKey()
                    .writtenBy(GENERATOR)
                    .readBy(GENERATOR, FINDINGS),
            topic(TopicName.GENERATION_TASKS, GenerationTask.class)
                    .says("one generation unit: a value pair, a clause pair or a question that wants a rubric")
                    .key("taskId")
                    .keptFor(INNER)
                    .writtenBy(GENERATOR, LAUNCHER)
                    .readBy(GENERATOR, FINDINGS),
            topic(TopicName.DRAFTS, Draft.class)
                    .says(
                            "what one generation task wrote, before it is compared with those before it; may hold repeats")
                    .key("campaignId")
                    .keptFor(OUTPUT)
                    .writtenBy(GENERATOR)
                    .readBy(GENERATOR),
            topic(TopicName.GENERATIONS, Generation.class)
                    .says("how one generation task ended; may hold repeats")
                    .key("taskId")
                    .keptFor(OUTPUT)
                    .writtenBy(GENERATOR)
                    .readBy(GENERATOR, SCORING_STREAMS, FINDINGS),
            topic(TopicName.PROPOSED_SCENARIOS, ProposedScenario.class)
                    .says("a question before admission; a repeated generation may propose it again, in other words")
                    .key("scenarioId")
                    .joined()
                    .keptFor(INNER)
                    .writtenBy(GENERATOR, LAUNCHER)
                    .readBy(SCORING_STREAMS),
            topic(TopicName.SCENARIOS, Scenario.class)
                    .says("an admitted question with every answer it asks for, quorum and deadline")
                    .key("scenarioId")
                    .joined()
                    .keptFor(OUTPUT)
                    .writtenBy(SCORING_STREAMS, LAUNCHER)
                    .readBy(GRADER, FINDINGS, ANYONE),
            topic(TopicName.RESPONSES, Response.class)
                    .says("the typed outcome of one (scenario, model, repeat); may hold repeats")
                    .key("scenarioId")
                    .joined()
                    .keptFor(OUTPUT)
                    .timedByBroker()
                    .writtenBy(QUERY_WORKER, LAUNCHER)
                    .readBy(SCORING_STREAMS, ANYONE),
            topic(TopicName.LATE_RESPONSES, Response.class)
                    .says("a response that came after its set had closed")
                    .key("scenarioId")
                    .keptFor(OUTPUT)
                    .writtenBy(SCORING_STREAMS)
                    .readBy(FINDINGS),
            topic(TopicName.RESPONSE_SETS, ResponseSet.class)
                    .says("a scenario with the outcome of every response it asked for")
                    .key("scenarioId")
                    .joined()
                    .keptFor(INNER)
                    .large()
                    .writtenBy(SCORING_STREAMS)
                    .readBy(GRADER, FINDINGS, ANYONE),
            topic(TopicName.POSITION_SETS, PositionSet.class)
                    .says("a response set and where the matcher places each response; may hold repeats")
                    .key("scenarioId")
                    .joined()
                    .keptFor(INNER)
                    .large()
                    .writtenBy(GRADER, LAUNCHER)
                    .readBy(SCORING_STREAMS, FINDINGS, ANYONE),
            topic(TopicName.DISAGREEMENTS, Disagreement.class)
                    .says("how far apart the answers to one scenario lie, per panel, and whether it is graded")
                    .key("scenarioId")
                    .joined()
                    .keptFor(OUTPUT)
                    .large()
                    .writtenBy(SCORING_STREAMS)
                    .readBy(FINDINGS, ANYONE),
            topic(TopicName.WINDOW_SAMPLES, WindowSample.class)
                    .says("what one scenario adds to the windows of one stratum")
                    .key("campaignId and stratum")
                    .keptFor(Duration.ofDays(1))
                    .writtenBy(SCORING_STREAMS)
                    .readBy(SCORING_STREAMS),
            topic(TopicName.DISAGREEMENT_WINDOWS, DisagreementWindow.class)
                    .says("disagreement over one minute or hour, by campaign, stratum, panel and provider, as sampled;"
                            + " the newest count holds")
                    .key("campaign, stratum, panel, provider, size and start of the window")
                    .system()
                    .newestPerKeyFor(OUTPUT)
                    .writtenBy(SCORING_STREAMS)
                    .readBy(ANYONE),
            topic(TopicName.GRADING_TASKS, GradingTask.class)
                    .says("one grader call: (scenario, model, repeat, spec, grader, round)")
                    .key("scenarioId")
                    .joined()
                    .keptFor(INNER)
                    .large()
                    .writtenBy(SCORING_STREAMS, LAUNCHER)
                    .readBy(GRADER, SCORING_STREAMS),
            topic(TopicName.GRADES, Grade.class)
                    .says("one grader's typed outcome: decision, checked citations, reasoning; may hold repeats")
                    .key("scenarioId")
                    .joined()
                    .keptFor(OUTPUT)
                    .writtenBy(GRADER)
                    .readBy(SCORING_STREAMS, FINDINGS, ANYONE),
            topic(TopicName.VERDICTS, Verdict.class)
                    .says("the grader panel's decision on one (scenario, model, repeat, spec, round)")
                    .key("scenarioId")
                    .joined()
                    .keptFor(OUTPUT)
                    .writtenBy(SCORING_STREAMS)
                    .readBy(FINDINGS, ANYONE),
            topic(TopicName.SCENARIO_COMPLIANCE, ScenarioCompliance.class)
                    .says("how many models under one spec were flagged on one scenario, and whether all were")
                    .key("scenarioId")
                    .joined()
                    .keptFor(OUTPUT)
                    .writtenBy(SCORING_STREAMS)
                    .readBy(FINDINGS, ANYONE),
            topic(TopicName.CLASSIFICATIONS, Classification.class)
                    .says("what a question is about and how much harm a full answer could do, as each classifier says;"
                            + " may hold repeats")
                    .key("scenarioId")
                    .joined()
                    .keptFor(OUTPUT)
                    .writtenBy(GRADER)
                    .readBy(GENERATOR, SCORING_STREAMS, FINDINGS, ANYONE),
            topic(TopicName.REFUSAL_TASKS, RefusalTask.class)
                    .says("one judge call: does the reference spec permit what a model without a spec refuses")
                    .key("scenarioId")
                    .joined()
                    .keptFor(INNER)
                    .writtenBy(SCORING_STREAMS)
                    .readBy(GRADER),
            topic(TopicName.REFUSAL_JUDGEMENTS, RefusalJudgement.class)
                    .says("one judge's typed outcome on such a refusal; may hold repeats")
                    .key("scenarioId")
                    .joined()
                    .keptFor(OUTPUT)
                    .writtenBy(GRADER)
                    .readBy(SCORING_STREAMS, FINDINGS, ANYONE),
            topic(TopicName.CONTRAST_TASKS, ContrastTask.class)
                    .says("one judge call: does any clause prefer one of two distant answers that both passed")
                    .key("scenarioId")
                    .joined()
                    .keptFor(INNER)
                    .writtenBy(SCORING_STREAMS)
                    .readBy(GRADER),
            topic(TopicName.CONTRASTS, Contrast.class)
                    .says("what the judge makes of two such answers, with checked citations; may hold repeats")
                    .key("scenarioId")
                    .joined()
                    .keptFor(OUTPUT)
                    .writtenBy(GRADER)
                    .readBy(SCORING_STREAMS, FINDINGS, ANYONE),
            topic(TopicName.ANNOTATION_TASKS, AnnotationTask.class)
                    .says("a response set of high disagreement whose answers' values are to be named")
                    .key("scenarioId")
                    .joined()
                    .keptFor(INNER)
                    .large()
                    .writtenBy(SCORING_STREAMS)
                    .readBy(GRADER),
            topic(TopicName.ANNOTATIONS, Annotation.class)
                    .says(
                            "the values that each answer of such a set expresses, with their categories; may hold repeats")
                    .key("scenarioId")
                    .joined()
                    .keptFor(OUTPUT)
                    .writtenBy(GRADER)
                    .readBy(SCORING_STREAMS, FINDINGS, ANYONE),
            topic(TopicName.QUOTA_CLAIMS, QuotaClaim.class)
                    .says("how much of a limit pool an instance wants; lapses after 3 s")
                    .key("pool and instance")
                    .system()
                    .newestPerKeyFor(Duration.ofHours(1))
                    .writtenBy(GENERATOR, QUERY_WORKER, GRADER)
                    .readBy(GENERATOR, QUERY_WORKER, GRADER),
            topic(TopicName.SPEND_DELTAS, Spend.class)
                    .says("money spent on one provider for one campaign since one task last said so")
                    .key("campaignId and provider")
                    .system()
                    .keptFor(Duration.ofDays(1))
                    .writtenBy(SCORING_STREAMS)
                    .readBy(SCORING_STREAMS),
            topic(TopicName.SPEND, Spend.class)
                    .says("money spent on one provider for one campaign so far")
                    .key("campaignId and provider")
                    .system()
                    .newestPerKey()
                    .writtenBy(SCORING_STREAMS)
                    .readBy(SCORING_STREAMS, GENERATOR, QUERY_WORKER, GRADER, FINDINGS, LAUNCHER));

    private TopicCatalogue() {}

    /** Every topic of fixed name. */
    public static List<TopicSpec> fixed() {
        return FIXED;
    }

    /** The topic of a name. */
    public static TopicSpec of(TopicName name) {
        return FIXED.stream()
                .filter(topic -> topic.baseName().equals(name.baseName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalogue has no entry for " + name));
    }

    /** The queue of calls to one limit pool; made when the lane is known. */
    public static TopicSpec queries(String lane) {
        return topic("queries." + lane, Query.class)
                .says("one call: (scenario, model, repeat) with prompt and deadline")
                .key("scenarioId")
                .keptFor(INNER)
                .writtenBy(SCORING_STREAMS)
                .readBy(QUERY_WORKER);
    }

    /** Every schema that values of any topic are written with, those of changelogs among them. */
    public static List<Schema> valueSchemas() {
        return Stream.concat(
                        Stream.concat(FIXED.stream(), Stream.of(queries("any"))).map(TopicSpec::valueSchema),
                        Stream.of(Vote.getClassSchema()))
                .distinct()
                .toList();
    }
}
