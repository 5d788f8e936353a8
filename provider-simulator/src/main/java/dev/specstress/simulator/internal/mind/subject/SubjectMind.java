package dev.specstress.simulator.internal.mind.subject;

import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.mind.Mind;
import dev.specstress.simulator.internal.mind.Reply;
import dev.specstress.simulator.internal.prompt.Prompt;

/** Answers a user's question in character. */
public final class SubjectMind implements Mind {
    private final Deliberation deliberation;
    private final AnswerWriter writer;

    public SubjectMind(Language language) {
        this.deliberation = new Deliberation(language);
        this.writer = new AnswerWriter(language);
    }

    @Override
    public Reply reply(Prompt prompt, Character self, Draw draw) {
        String question = prompt.question();
        Draw own = draw.at("subject");
        Outlook outlook = deliberation.on(question, self, own, prompt.seed());
        return new Reply.Said(writer.write(
                outlook, self.subject(), own.at(question).at(prompt.seed()).at("words")));
    }
}
