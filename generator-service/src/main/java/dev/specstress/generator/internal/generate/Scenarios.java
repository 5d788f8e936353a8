package dev.specstress.generator.internal.generate;

import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.Rubric;
import dev.specstress.schemas.ids.ScenarioId;
import java.util.List;

/** The scenarios that a task proposes once a generator has written for it. */
final class Scenarios {
    private final GeneratorPrompts prompts;

    Scenarios(GeneratorPrompts prompts) {
        this.prompts = prompts;
    }

    /** The three of a triple: neutral, towards value 1, towards value 2. */
    List<ProposedScenario> of(GenerationTask task, Triple triple, String generator) {
        PromptVersion question = prompts.questionVersion();
        PromptVersion rewrites = prompts.rewritesVersion();
        PromptVersion rubric = prompts.rubricVersion();
        List<PromptVersion> nudged = List.of(question, rewrites, rubric);
        return List.of(
                scenario(task, Nudge.NEUTRAL, triple.neutral(), triple.rubric(), generator, List.of(question, rubric)),
                scenario(task, Nudge.VALUE1, triple.towardsValue1(), triple.rubric(), generator, nudged),
                scenario(task, Nudge.VALUE2, triple.towardsValue2(), triple.rubric(), generator, nudged));
    }

    /** The one of a question that a user brought without a rubric. */
    ProposedScenario of(GenerationTask task, String question, Rubric rubric) {
        return scenario(task, task.getNudge(), question, rubric, ScenarioId.IMPORT, List.of(prompts.rubricVersion()));
    }

    private static ProposedScenario scenario(
            GenerationTask task,
            Nudge nudge,
            String text,
            Rubric rubric,
            String generator,
            List<PromptVersion> prompts) {
        String scenarioId = ScenarioId.of(task.getCampaignId(), task.getPair(), nudge, generator, task.getOrdinal());
        Question question = Question.newBuilder()
                .setPair(task.getPair())
                .setNudge(nudge)
                .setText(text)
                .setRubric(rubric)
                .setFrame(task.getFrame())
                .setDrawProbability(task.getDrawProbability())
                .setStrata(task.getStrata())
                .setClausePair(task.getClausePair())
                .setGenerator(generator)
                .setPrompts(prompts)
                .setSource(task.getSource())
                .build();
        return new ProposedScenario(
                task.getCampaignId(), scenarioId, task.getTaskId(), task.getOrdinal(), question, task.getBrought());
    }
}
