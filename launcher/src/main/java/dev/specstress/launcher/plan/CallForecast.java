package dev.specstress.launcher.plan;

import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every call that a campaign asks for, if what is assumed holds. Pure arithmetic. */
final class CallForecast {
    private static final int QUESTIONS_OF_A_TRIPLE = 3;
    private static final int CALLS_OF_A_TRIPLE = 3;
    private static final int CALLS_OF_A_MATCH = 5;

    private final Campaign campaign;
    private final Map<String, Long> specCharacters;
    private final Assumptions assumed;
    private final List<CallGroup> groups = new ArrayList<>();

    private CallForecast(LoadedCampaign loaded, Assumptions assumed) {
        this.campaign = loaded.campaign();
        this.specCharacters = loaded.specs().stream()
                .collect(Collectors.toMap(
                        Spec::getSpecId, spec -> (long) spec.getText().length(), (one, _) -> one));
        this.assumed = assumed;
    }

    static List<CallGroup> of(LoadedCampaign loaded, Assumptions assumed) {
        var forecast = new CallForecast(loaded, assumed);
        forecast.generate();
        forecast.judgeTriples();
        forecast.rubrics();
        forecast.classify();
        forecast.respond();
        forecast.match();
        forecast.grade();
        forecast.annotate();
        return List.copyOf(forecast.groups);
    }

    /** Questions that subjects are asked. */
    static long scenarios(Campaign campaign) {
        var sampling = campaign.getSampling();
        return PlannedTriples.of(sampling).questions() + sampling.getImportedQuestions();
    }

    /** A question that the user brings wants its rubric, one call. */
    private void rubrics() {
        for (var generator : campaign.getGenerators()) {
            groups.add(CallGroup.of(
                    Stage.GENERATE,
                    generator.getModel(),
                    campaign.getSampling().getImportedQuestions() * generator.getShare(),
                    assumed.tokens(PromptSizes.RUBRIC_CHARACTERS + PromptSizes.PAIR_CHARACTERS)
                            + assumed.questionTokens(),
                    PromptSizes.RUBRIC_TOKENS + assumed.thinkingTokens()));
        }
    }

    /** Per triple three calls: the neutral question, its two rewrites, the rubric. */
    private void generate() {
        var pair = assumed.tokens(PromptSizes.PAIR_CHARACTERS);
        var question = assumed.questionTokens();
        for (var generator : campaign.getGenerators()) {
            var triples = PlannedTriples.of(campaign.getSampling()).plain() * generator.getShare();
            var input = assumed.tokens(PromptSizes.QUESTION_CHARACTERS
                            + PromptSizes.REWRITES_CHARACTERS
                            + PromptSizes.RUBRIC_CHARACTERS)
                    + 3 * pair
                    + 2 * question;
            var output = QUESTIONS_OF_A_TRIPLE * question
                    + PromptSizes.RUBRIC_TOKENS
                    + CALLS_OF_A_TRIPLE * assumed.thinkingTokens();
            groups.add(CallGroup.of(
                    Stage.GENERATE,
                    generator.getModel(),
                    CALLS_OF_A_TRIPLE * triples,
                    input / CALLS_OF_A_TRIPLE,
                    (double) output / CALLS_OF_A_TRIPLE));
            // One call for both questions, and two more for each.
            var matched = PlannedTriples.of(campaign.getSampling()).matched() * generator.getShare();
            if (matched > 0) {
                groups.add(CallGroup.of(
                        Stage.GENERATE,
                        generator.getModel(),
                        CALLS_OF_A_MATCH * matched,
                        2.0 * input / (CALLS_OF_A_MATCH + 1),
                        (2.0 * output - assumed.thinkingTokens()) / CALLS_OF_A_MATCH));
            }
        }
    }

    /** One call for each triple that the quality gate reads; of what it sends back nobody knows beforehand. */
    private void judgeTriples() {
        var quality = campaign.getSampling().getQuality();
        if (quality != null) {
            groups.add(CallGroup.of(
                    Stage.GENERATE,
                    quality.getJudge(),
                    (PlannedTriples.of(campaign.getSampling()).plain()
                                    + PlannedTriples.of(campaign.getSampling()).matched())
                            * quality.getShare(),
                    assumed.tokens(PromptSizes.QUALITY_CHARACTERS + PromptSizes.PAIR_CHARACTERS)
                            + QUESTIONS_OF_A_TRIPLE * assumed.questionTokens(),
                    PromptSizes.QUALITY_TOKENS + assumed.thinkingTokens()));
        }
    }

    private void respond() {
        for (var subject : campaign.getSubjects()) {
            groups.add(CallGroup.of(
                    Stage.RESPOND,
                    subject.getModel(),
                    scenarios(campaign) * callsPerSubject(),
                    assumed.questionTokens(),
                    answerTokens(subject)));
        }
    }

    private void classify() {
        for (var classifier : campaign.getClassifiers()) {
            groups.add(CallGroup.of(
                    Stage.CLASSIFY,
                    classifier,
                    scenarios(campaign),
                    assumed.tokens(PromptSizes.CLASSIFY_CHARACTERS) + assumed.questionTokens(),
                    PromptSizes.CLASSIFICATION_TOKENS + assumed.thinkingTokens()));
        }
    }

    /**
     * One call for all answers to a question, or as many as the matcher's context makes necessary, and a share of them
     * again; what is read in the other mode too is left out.
     */
    private void match() {
        var answers = answersTokens(callsPerSubject());
        var matcher = campaign.getMatcher();
        var fixed = assumed.tokens(PromptSizes.MATCH_CHARACTERS) + assumed.questionTokens() + PromptSizes.RUBRIC_TOKENS;
        var room = matcher.getContextTokens() - matcher.getMaxOutputTokens() - fixed;
        var parts = matcher.getContextTokens() == 0 || room <= 0 ? 1 : Math.max(1, Math.ceil(answers / room));
        var placed = callsPerSubject() * campaign.getSubjects().size() * PromptSizes.PLACEMENT_TOKENS;
        groups.add(CallGroup.of(
                Stage.MATCH,
                matcher,
                scenarios(campaign) * parts * (1 + campaign.getMatching().getRepeatShare()),
                fixed + answers / parts,
                placed / parts + assumed.thinkingTokens()));
    }

    private void grade() {
        for (var grader : campaign.getGraders()) {
            var calls = 0.0;
            var input = 0.0;
            var repeated = 0.0;
            for (var subject : campaign.getSubjects()) {
                if (subject.getSpecId() != null && mayGrade(grader, subject)) {
                    var each = gradedScenarios()
                            * callsPerSubject()
                            * (1 + campaign.getGrading().getRepeatShare());
                    var sameEachTime = assumed.tokens(
                            PromptSizes.GRADE_CHARACTERS + specCharacters.getOrDefault(subject.getSpecId(), 0L));
                    calls += each;
                    repeated += each * sameEachTime;
                    input += each * (sameEachTime + assumed.questionTokens() + answerTokens(subject));
                }
            }
            var output = calls * (PromptSizes.GRADE_TOKENS + assumed.thinkingTokens());
            groups.add(new CallGroup(Stage.GRADE, grader, calls, input, repeated * assumed.cachedShare(), output));
        }
    }

    /** One call where D is high, on the first answers; refusals and contrasts, which nobody can foresee, are left out. */
    private void annotate() {
        if (campaign.getAnnotator() != null) {
            groups.add(CallGroup.of(
                    Stage.ANNOTATE,
                    campaign.getAnnotator(),
                    scenarios(campaign) * assumed.highShare(),
                    assumed.tokens(PromptSizes.ANNOTATE_CHARACTERS) + assumed.questionTokens() + answersTokens(1),
                    campaign.getSubjects().size() * PromptSizes.VALUES_TOKENS + assumed.thinkingTokens()));
        }
    }

    /** All of high D, and the campaign's rates of the others. */
    private double gradedScenarios() {
        var rates = campaign.getGrading().getRateByBin();
        var low = 1 - assumed.highShare() - assumed.middleShare();
        return scenarios(campaign) * (assumed.highShare() + assumed.middleShare() * rates.get(1) + low * rates.get(0));
    }

    private boolean mayGrade(ModelEntry grader, Subject subject) {
        return !campaign.getGrading().getExcludeOwnProvider()
                || !grader.getProvider().equals(subject.getModel().getProvider());
    }

    private double callsPerSubject() {
        var sampling = campaign.getSampling();
        return 1 + sampling.getRepeatShare() * (sampling.getRepeats() - 1);
    }

    private double answersTokens(double each) {
        return each
                * campaign.getSubjects().stream()
                        .mapToDouble(this::answerTokens)
                        .sum();
    }

    private double answerTokens(Subject subject) {
        return Math.min(assumed.answerTokens(), subject.getModel().getMaxOutputTokens());
    }
}
