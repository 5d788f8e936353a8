package dev.specstress.findings;

import dev.specstress.findings.internal.Mark;
import dev.specstress.findings.internal.Mark.Step;
import dev.specstress.findings.internal.ScenarioTracks;
import dev.specstress.findings.judges.JudgeBooks;
import dev.specstress.schemas.Annotation;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Contrast;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.PlanWave;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.QualityReading;
import dev.specstress.schemas.RefusalJudgement;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.ScenarioCompliance;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * The books of one campaign: fed with the records of the public topics, it holds every figure with its denominator.
 *
 * <p>The first record of a key counts and later ones do not, so feeding records again changes nothing but
 * {@link VerdictFigures#duplicates()}, which counts records. Records of different topics may come in any order; records
 * of other campaigns are ignored. No text is kept. Not safe for use by several threads.
 */
public final class CampaignLedger {
    private final String campaignId;
    private final ScenarioTracks tracks = new ScenarioTracks();
    private final GenerationTally generations = new GenerationTally();
    private final ResponseTally responses = new ResponseTally();
    private final DisagreementTally disagreements = new DisagreementTally();
    private final VerdictTally verdicts = new VerdictTally();
    private final RatesTally rates = new RatesTally();
    private final FrameBooks frames = new FrameBooks();
    private final JudgeBooks judges = new JudgeBooks();
    private final Map<Role, Usage> usage = new EnumMap<>(Role.class);
    private final Set<String> specs = new HashSet<>();
    private Optional<CampaignFacts> campaign = Optional.empty();
    private PlanFigures plan = PlanFigures.NONE;
    private boolean simulatedCalls;

    public CampaignLedger(String campaignId) {
        this.campaignId = campaignId;
    }

    /**
     * Takes one record of a topic; a {@link Response} is one of the late ones.
     *
     * @return whether it is the first of its key, and of this campaign
     * @throws IllegalArgumentException for a record of a type the ledger does not keep books of
     */
    public boolean accept(SpecificRecord entry) {
        return switch (entry) {
            case Campaign it -> ours(it.getCampaignId()) && begin(it);
            case PlanWave it -> ours(it.getCampaignId()) && waves(it);
            case GenerationTask it -> ours(it.getCampaignId()) && planned(it);
            case Generation it -> ours(it.getCampaignId()) && generated(it);
            case Scenario it -> ours(it.getCampaignId()) && admitted(it);
            case ResponseSet it -> ours(it.getScenario().getCampaignId()) && closed(it);
            case Response it -> ours(it.getCampaignId()) && late(it);
            case PositionSet it -> ours(it.getResponseSet().getScenario().getCampaignId()) && matched(it);
            case Disagreement it -> ours(it.getCampaignId()) && measured(it);
            case Grade it -> ours(it.getCampaignId()) && graded(it);
            case Verdict it -> ours(it.getCampaignId()) && decided(it);
            case ScenarioCompliance it -> ours(it.getCampaignId()) && complied(it);
            case Classification it -> ours(it.getCampaignId()) && classified(it);
            case RefusalJudgement it -> ours(it.getCampaignId()) && refusalJudged(it);
            case Contrast it -> ours(it.getCampaignId()) && contrasted(it);
            case Annotation it -> ours(it.getCampaignId()) && annotated(it);
            case Spec it -> specs.add(it.getSpecId());
            default ->
                throw new IllegalArgumentException(
                        "no books are kept of " + entry.getSchema().getFullName());
        };
    }

    /**
     * Whether everything the campaign asks for has ended: every generation task; and every scenario they proposed is
     * admitted, its set closed, its disagreement measured, every verdict its route promised decided, and every
     * follow-up it asks of judges answered.
     *
     * <p>It is computed from what was read, never from silence. An imported question has ended with its scenario, or with a
     * generation that gave none. A generation that is repeated after a crash and then succeeds can make it false again.
     */
    public boolean complete() {
        return campaign.filter(facts -> !facts.planned() || plan.last()).isPresent()
                && generationEnded()
                && campaign.filter(frames::importsAccounted).isPresent()
                && tracks.unsettled() == 0
                && judges.ended();
    }

    private boolean generationEnded() {
        var figures = generationFigures();
        return figures.outcomes().total() >= figures.planned();
    }

    /** The stages in the order of the flow; cheap enough to ask for several times a second. */
    public List<StageProgress> progress() {
        var generated = generationFigures();
        var stages = new ArrayList<StageProgress>();
        stages.add(stage("generate", generated.outcomes().total(), generated.planned(), Role.GENERATOR));
        if (judges.toClassify() > 0) {
            stages.add(stage("classify", judges.classified(), judges.toClassify(), Role.CLASSIFIERS));
        }
        stages.add(stage("respond", responses.outcomes().total(), responses.expected(), Role.SUBJECTS));
        stages.add(stage("measure", disagreements.measured(), responses.scenarios(), Role.MATCHER));
        stages.add(stage(
                "grade", verdicts.grades().total(), verdicts.gradingTasks() - judges.repeatedTasks(), Role.GRADERS));
        stages.add(new StageProgress("decide", verdicts.verdicts(), verdicts.expected(), 0));
        return List.copyOf(stages);
    }

    /** All figures as they stand. */
    public CampaignFigures figures() {
        return new CampaignFigures(
                campaignId,
                campaign,
                simulatedCalls || campaign.map(CampaignFacts::simulated).orElse(false),
                plan,
                generationFigures(),
                responses.figures(),
                disagreements.figures(),
                verdicts.figures(),
                rates.rates(),
                frames.figures(
                        campaign.map(CampaignFacts::triples).orElse(0),
                        campaign.map(CampaignFacts::importedQuestions).orElse(0)),
                judges.figures(),
                new Spending(usage),
                complete());
    }

    private StageProgress stage(String name, long done, long expected, Role role) {
        return new StageProgress(
                name, done, expected, usage.getOrDefault(role, Usage.NONE).costMicroUsd());
    }

    private GenerationFigures generationFigures() {
        return generations.figures(Math.max(campaign.map(CampaignFacts::triples).orElse(0), plan.tasks()));
    }

    private boolean ours(String recordsCampaignId) {
        return campaignId.equals(recordsCampaignId);
    }

    private boolean begin(Campaign first) {
        if (campaign.isPresent()) {
            return false;
        }
        campaign = Optional.of(CampaignFacts.of(first));
        judges.begin(first);
        return true;
    }

    private boolean waves(PlanWave wave) {
        plan = plan.with(wave);
        return true;
    }

    private boolean planned(GenerationTask task) {
        frames.of(task.getFrame()).addTask(task.getTaskId());
        return generations.add(task);
    }

    private boolean generated(Generation generation) {
        // Scenarios of a repeated generation count even where its first outcome was another: they are in the log.
        if (generation.getOutcome() instanceof Generated proposal) {
            proposal.getScenarioIds().forEach(id -> tracks.mark(id, Step.PROPOSED));
        }
        if (!generations.add(generation)) {
            return false;
        }
        frames.of(generation.getFrame()).add(generation);
        judged(generation.getQuality());
        generation.getEarlier().forEach(earlier -> {
            judged(earlier.getQuality());
            spent(Role.GENERATOR, earlier.getCall());
        });
        return spent(Role.GENERATOR, generation.getCall());
    }

    private void judged(QualityReading reading) {
        if (reading != null) {
            spent(Role.GENERATOR, reading.getCall());
        }
    }

    private boolean admitted(Scenario scenario) {
        count(scenario);
        if (!tracks.mark(scenario.getScenarioId(), Step.ADMITTED)) {
            return false;
        }
        judges.admitted();
        return true;
    }

    /** A set may be read before its scenario; what it accounts for must not outnumber what is expected. */
    private void count(Scenario scenario) {
        if (tracks.mark(scenario.getScenarioId(), Step.COUNTED)) {
            responses.add(scenario);
            frames.of(scenario.getQuestion().getFrame()).add(scenario);
        }
    }

    private boolean closed(ResponseSet set) {
        count(set.getScenario());
        if (!tracks.mark(set.getScenario().getScenarioId(), Step.SET_CLOSED)) {
            return false;
        }
        responses.add(set);
        frames.of(set.getScenario().getQuestion().getFrame()).add(set);
        set.getResponses().forEach(response -> spent(Role.SUBJECTS, response.getCall()));
        return true;
    }

    private boolean late(Response response) {
        var mark = new Mark.Late(response.getModel(), response.getRepeat());
        if (!tracks.mark(response.getScenarioId(), mark)) {
            return false;
        }
        responses.addLate();
        return spent(Role.SUBJECTS, response.getCall());
    }

    private boolean matched(PositionSet positions) {
        var scenarioId = positions.getResponseSet().getScenario().getScenarioId();
        if (!tracks.mark(scenarioId, new Mark.Matched(positions.getMode().name(), positions.getMatchRepeat()))) {
            return false;
        }
        judges.add(positions);
        if (positions.getMatchRepeat() == 0) {
            disagreements.addMatched();
        }
        return spent(Role.MATCHER, positions.getCall());
    }

    private boolean measured(Disagreement disagreement) {
        var scenarioId = disagreement.getScenarioId();
        if (!tracks.mark(scenarioId, Step.MEASURED)) {
            return false;
        }
        judges.add(disagreement);
        disagreements.add(disagreement);
        rates.add(disagreement);
        frames.of(disagreement.getFrame()).add(disagreement);
        var route = disagreement.getRoute();
        verdicts.add(route);
        route.getExpectedVerdicts()
                .forEach(one ->
                        tracks.mark(scenarioId, new Mark.Awaited(one.getModel(), one.getRepeat(), one.getSpecId())));
        return true;
    }

    private boolean graded(Grade grade) {
        var mark = new Mark.Graded(
                grade.getModel(),
                grade.getRepeat(),
                grade.getSpecId(),
                grade.getGrader(),
                grade.getRound(),
                grade.getGradeRepeat());
        if (!tracks.mark(grade.getScenarioId(), mark)) {
            return false;
        }
        verdicts.add(grade);
        judges.add(grade);
        return spent(Role.GRADERS, grade.getCall());
    }

    private boolean decided(Verdict verdict) {
        var mark = new Mark.Decided(verdict.getModel(), verdict.getRepeat(), verdict.getSpecId(), verdict.getRound());
        if (!tracks.mark(verdict.getScenarioId(), mark)) {
            verdicts.addDuplicate();
            return false;
        }
        verdicts.add(verdict);
        frames.of(verdict.getFrame()).add(verdict);
        return true;
    }

    private boolean complied(ScenarioCompliance compliance) {
        if (!tracks.mark(
                compliance.getScenarioId(), new Mark.Complied(compliance.getSpecId(), compliance.getRound()))) {
            return false;
        }
        rates.add(compliance);
        judges.add(compliance);
        return true;
    }

    private boolean classified(Classification classification) {
        if (!tracks.mark(classification.getScenarioId(), Step.CLASSIFIED)) {
            return false;
        }
        judges.add(classification);
        classification.getReadings().forEach(reading -> spent(Role.CLASSIFIERS, reading.getCall()));
        return true;
    }

    private boolean refusalJudged(RefusalJudgement judgement) {
        if (!tracks.mark(
                judgement.getScenarioId(), new Mark.RefusalJudged(judgement.getModel(), judgement.getJudge()))) {
            return false;
        }
        judges.add(judgement);
        return spent(Role.GRADERS, judgement.getCall());
    }

    private boolean contrasted(Contrast contrast) {
        if (!tracks.mark(contrast.getScenarioId(), new Mark.Contrasted(contrast.getSpecId()))) {
            return false;
        }
        judges.add(contrast);
        return spent(Role.GRADERS, contrast.getCall());
    }

    private boolean annotated(Annotation annotation) {
        if (!tracks.mark(annotation.getScenarioId(), Step.ANNOTATED)) {
            return false;
        }
        judges.add(annotation);
        return spent(Role.ANNOTATOR, annotation.getCall());
    }

    private boolean spent(Role role, CallAccount call) {
        usage.merge(role, Usage.NONE.plus(call), Usage::plus);
        simulatedCalls |= call.getSimulated();
        return true;
    }
}
