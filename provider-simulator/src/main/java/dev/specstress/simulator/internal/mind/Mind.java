package dev.specstress.simulator.internal.mind;

import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.prompt.Prompt;

/** One role a model plays. It sees the prompt and nothing else. */
public interface Mind {
    /** @param draw this model's own draws under the run's seed, the same for every prompt */
    Reply reply(Prompt prompt, Character self, Draw draw);
}
