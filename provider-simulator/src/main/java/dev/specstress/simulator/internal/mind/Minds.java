package dev.specstress.simulator.internal.mind;

import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.mind.generator.MatchedQuestionsMind;
import dev.specstress.simulator.internal.mind.generator.NeutralQuestionMind;
import dev.specstress.simulator.internal.mind.generator.QualityMind;
import dev.specstress.simulator.internal.mind.generator.RewritesMind;
import dev.specstress.simulator.internal.mind.generator.RubricMind;
import dev.specstress.simulator.internal.mind.grader.GraderMind;
import dev.specstress.simulator.internal.mind.matcher.MatcherMind;
import dev.specstress.simulator.internal.mind.subject.SubjectMind;
import dev.specstress.simulator.internal.prompt.Prompt;
import java.util.EnumMap;
import java.util.Map;

/** Hands each prompt to the mind for its task. */
public final class Minds {
    private final Map<Task, Mind> byTask = new EnumMap<>(Task.class);
    private final Draw seed;

    public Minds(Language language, long seed) {
        this.seed = Draw.of(seed);
        byTask.put(Task.NEUTRAL_QUESTION, new NeutralQuestionMind(language));
        byTask.put(Task.MATCHED_QUESTIONS, new MatchedQuestionsMind(language));
        byTask.put(Task.REWRITES, new RewritesMind(language));
        byTask.put(Task.RUBRIC, new RubricMind(language));
        byTask.put(Task.QUALITY, new QualityMind(language));
        byTask.put(Task.MATCHING, new MatcherMind(language));
        byTask.put(Task.GRADING, new GraderMind(language));
        byTask.put(Task.OTHER_STRUCTURE, new SchemaMind());
        byTask.put(Task.ANSWER, new SubjectMind(language));
    }

    public Reply reply(Prompt prompt, Character self) {
        Task task = Task.of(prompt);
        Draw own = seed.at(self.name());
        if (task != Task.ANSWER && declines(prompt, self, own)) {
            return new Reply.Declined("I'm sorry, but I can't assist with that request.");
        }
        return byTask.get(task).reply(prompt, self, own);
    }

    private static boolean declines(Prompt prompt, Character self, Draw own) {
        return self.decline() > 0
                && own.at("decline").at(prompt.wholeText()).at(prompt.seed()).chance(self.decline());
    }
}
