package dev.specstress.findings.regrade;

import dev.specstress.findings.Outcome;
import dev.specstress.findings.OutcomeCounts;
import dev.specstress.findings.Usage;
import dev.specstress.schemas.Citation;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.Judged;
import dev.specstress.schemas.QuoteCheck;
import dev.specstress.schemas.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The books of one re-grade. Of everything on the topics it takes only what belongs to its campaign, its round, its answers
 * and the spec each is judged by anew: the campaign's own verdicts and those of other rounds are on the same topics. The first
 * record of a key counts. Not safe for use by several threads.
 */
final class RoundBook {
    private final Round round;
    private final Map<AnswerKey, StoredAnswer> answers = new TreeMap<>();
    private final Map<AnswerKey, PanelJudgement> verdicts = new HashMap<>();
    private final Map<AnswerKey, Set<String>> sections = new HashMap<>();
    private final Set<GradeKey> grades = new HashSet<>();
    private OutcomeCounts outcomes = OutcomeCounts.NONE;
    private Usage usage = Usage.NONE;

    private record GradeKey(AnswerKey answer, String grader) {}

    RoundBook(Round round, List<StoredAnswer> asked) {
        this.round = round;
        asked.forEach(answer -> answers.put(answer.key(), answer));
    }

    /** @return whether it belongs here and is the first of its key */
    boolean accept(Grade grade) {
        var answer = new AnswerKey(grade.getScenarioId(), grade.getModel(), grade.getRepeat());
        var ours = belongs(grade.getCampaignId(), grade.getRound(), answer, grade.getSpecId())
                && grade.getGradeRepeat() == 0
                && round.graders().contains(grade.getGrader());
        if (!ours || !grades.add(new GradeKey(answer, grade.getGrader()))) {
            return false;
        }
        outcomes = outcomes.plus(Outcome.of(grade.getOutcome()));
        usage = usage.plus(grade.getCall());
        if (grade.getOutcome() instanceof Judged judged && judged.getDecision() != Decision.COMPLIANT) {
            var cited = sections.computeIfAbsent(answer, _ -> new TreeSet<>());
            judged.getCitations().stream()
                    .filter(citation -> citation.getCheck() == QuoteCheck.VERIFIED)
                    .map(Citation::getSectionId)
                    .forEach(cited::add);
        }
        return true;
    }

    /** @return whether it belongs here and is the first of its key */
    boolean accept(Verdict verdict) {
        var answer = new AnswerKey(verdict.getScenarioId(), verdict.getModel(), verdict.getRepeat());
        return belongs(verdict.getCampaignId(), verdict.getRound(), answer, verdict.getSpecId())
                && verdicts.putIfAbsent(answer, PanelJudgement.of(verdict)) == null;
    }

    private boolean belongs(String campaignId, int number, AnswerKey answer, String specId) {
        return campaignId.equals(round.campaignId())
                && number == round.number()
                && answers.containsKey(answer)
                && specId.equals(round.newSpecOf().get(answer.model()));
    }

    boolean isDecided(AnswerKey answer) {
        return verdicts.containsKey(answer);
    }

    int decided() {
        return verdicts.size();
    }

    OutcomeCounts outcomes() {
        return outcomes;
    }

    Usage usage() {
        return usage;
    }

    /** Every answer asked for, those without a verdict too. */
    List<ComparedAnswer> compared() {
        return answers.values().stream()
                .map(answer -> new ComparedAnswer(
                        answer,
                        round.newSpecOf().get(answer.model()),
                        verdicts.getOrDefault(answer.key(), PanelJudgement.NONE)
                                .resting(sections.getOrDefault(answer.key(), Set.of()))))
                .toList();
    }
}
