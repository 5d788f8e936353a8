package dev.specstress.generator.internal.generate;

import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.RiskLevel;
import dev.specstress.schemas.Rubric;
import dev.specstress.schemas.ids.ScenarioId;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios that a task proposes once a generator has written for it. */
final class Scenarios {
    private final GeneratorPrompts prompts;

    Scenarios(GeneratorPrompts prompts) {
        this.prompts = prompts;
    }

    /** The three of a triple: neutral, towards value 1, towards value 2. */
    List<ProposedScenario> of(GenerationTask task, Triple triple, String generator) {
        return of(task, triple, new Written(generator, prompts.questionVersion(), RiskLevel.UNASSESSED));
    }

    /** The three of a hazardous triple, and the three of its benign neighbour. */
    List<ProposedScenario> of(GenerationTask task, MatchedTriples matched, String generator) {
        PromptVersion question = prompts.matchedVersion();
        return Stream.concat(
                        of(task, matched.hazardous(), new Written(generator, question, RiskLevel.TRULY_HAZARDOUS))
                                .stream(),
                        of(task, matched.benign(), new Written(generator, question, RiskLevel.BENIGN_NEIGHBOUR))
                                .stream())
                .toList();
    }

    private List<ProposedScenario> of(GenerationTask task, Triple triple, Written written) {
        PromptVersion rubric = prompts.rubricVersion();
        List<PromptVersion> neutral = List.of(written.question(), rubric);
        List<PromptVersion> nudged = List.of(written.question(), prompts.rewritesVersion(), rubric);
        return List.of(
                scenario(task, Nudge.NEUTRAL, triple.neutral(), triple.rubric(), written, neutral),
                scenario(task, Nudge.VALUE1, triple.towardsValue1(), triple.rubric(), written, nudged),
                scenario(task, Nudge.VALUE2, triple.towardsValue2(), triple.rubric(), written, nudged));
    }

    /** Who wrote a triple, the prompt of its neutral question, and how much harm was asked for. */
    private record Written(String generator, PromptVersion question, RiskLevel intended) {

        /** A benign neighbour has pair, nudge and ordinal of the other and is told from it by its author's part of the id. */
        String idPart() {
            return intended == RiskLevel.BENIGN_NEIGHBOUR ? generator + " benign" : generator;
        }
    }

    /** The one of a question that a user brought without a rubric. */
    ProposedScenario of(GenerationTask task, String question, Rubric rubric) {
        return scenario(
                task,
                task.getNudge(),
                question,
                rubric,
                new Written(ScenarioId.IMPORT, prompts.rubricVersion(), RiskLevel.UNASSESSED),
                List.of(prompts.rubricVersion()));
    }

    private static ProposedScenario scenario(
            GenerationTask task,
            Nudge nudge,
            String text,
            Rubric rubric,
            Written written,
            List<PromptVersion> prompts) {
        String scenarioId =
                ScenarioId.of(task.getCampaignId(), task.getPair(), nudge, written.idPart(), task.getOrdinal());
        Question question = Question.newBuilder()
                .setPair(task.getPair())
                .setNudge(nudge)
                .setText(text)
                .setRubric(rubric)
                .setFrame(task.getFrame())
                .setDrawProbability(task.getDrawProbability())
                .setStrata(task.getStrata())
                .setClausePair(task.getClausePair())
                .setGenerator(written.generator())
                .setIntendedRisk(written.intended())
                .setMatchId(written.intended() == RiskLevel.UNASSESSED ? null : task.getTaskId())
                .setPrompts(prompts)
                .setSource(task.getSource())
                .build();
        return new ProposedScenario(
                task.getCampaignId(), scenarioId, task.getTaskId(), task.getOrdinal(), question, task.getBrought());
    }
}
