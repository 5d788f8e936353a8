package dev.specstress.simulator.internal.mind;

import dev.specstress.simulator.internal.language.Lexicon;
import dev.specstress.simulator.internal.language.ThemePair;
import dev.specstress.simulator.internal.language.ValueBlock;
import dev.specstress.simulator.internal.prompt.Prompt;
import dev.specstress.simulator.internal.prompt.TagReader;
import java.util.Optional;

/** The tagged passages that the tasks about two values share. */
public final class ValuePrompt {
    private final String text;
    private final TagReader tags;

    public ValuePrompt(Prompt prompt) {
        this.text = prompt.wholeText();
        this.tags = new TagReader(text);
    }

    /** The themes of the two values; where the prompt holds no value blocks, those its text is about. */
    public ThemePair themes(Lexicon lexicon) {
        Optional<ValueBlock> first = tags.first("value_1").map(ValueBlock::read);
        Optional<ValueBlock> second = tags.first("value_2").map(ValueBlock::read);
        return first.isPresent() && second.isPresent()
                ? lexicon.pair(first.get(), second.get())
                : lexicon.atStake(text);
    }

    /** The question, the first of several; empty where there is none. */
    public String question() {
        return tags.first("question").orElse("");
    }

    public TagReader tags() {
        return tags;
    }

    public String text() {
        return text;
    }
}
