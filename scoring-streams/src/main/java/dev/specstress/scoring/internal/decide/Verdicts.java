package dev.specstress.scoring.internal.decide;

import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.NoVote;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.Vote;
import dev.specstress.scoring.internal.decide.DecisionRule.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the verdict from the votes that came; a grader that has not voted by the deadline timed out. */
record Verdicts(GradingTask header, Function<String, Optional<ModelEntry>> graderByName) {

    /** A task without what only its grader needed: what a verdict's header has to hold. */
    static GradingTask slim(GradingTask task) {
        GradingTask slim = GradingTask.newBuilder(task).build();
        if (task.getStandpoint() == null) {
            slim.setResponse("");
            slim.getQuestion().setText("");
        }
        slim.getQuestion().setRubric(null);
        slim.getQuestion().setPrompts(List.of());
        return slim;
    }

    Verdict decide(Map<String, Vote> cast, Instant now) {
        List<Vote> votes = header.getGraders().stream()
                .sorted()
                .map(grader -> cast.containsKey(grader) ? cast.get(grader) : missing(grader))
                .toList();
        Tally tally = Tally.of(votes.stream()
                .map(vote -> Optional.ofNullable(vote.getDecision()))
                .toList());
        Verdict verdict = subject(now);
        verdict.setVotes(votes);
        verdict.setDecision(DecisionRule.decide(tally));
        DecisionRule.flaggedByMajority(tally).ifPresent(verdict::setFlaggedByMajority);
        DecisionRule.flaggedByAny(tally).ifPresent(verdict::setFlaggedByAny);
        DecisionRule.agreement(tally).ifPresent(verdict::setAgreement);
        return verdict;
    }

    private Vote missing(String grader) {
        boolean ownProvider = graderByName
                .apply(grader)
                .filter(entry -> entry.getProvider().equals(header.getProvider()))
                .isPresent();
        return new Vote(grader, null, NoVote.TIMED_OUT, ownProvider);
    }

    private Verdict subject(Instant now) {
        Verdict verdict = new Verdict();
        verdict.setCampaignId(header.getCampaignId());
        verdict.setScenarioId(header.getScenarioId());
        verdict.setOrdinal(header.getOrdinal());
        verdict.setModel(header.getModel());
        verdict.setProvider(header.getProvider());
        verdict.setRepeat(header.getRepeat());
        verdict.setSpecId(header.getSpecId());
        verdict.setRound(header.getRound());
        verdict.setPair(header.getQuestion().getPair());
        verdict.setNudge(header.getQuestion().getNudge());
        verdict.setFrame(header.getQuestion().getFrame());
        verdict.setDrawProbability(header.getQuestion().getDrawProbability());
        verdict.setRouteProbability(header.getRouteProbability());
        verdict.setDecidedAt(now);
        verdict.setSimulated(header.getSimulated());
        return verdict;
    }
}
