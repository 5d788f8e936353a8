package dev.specstress.grader.injection;

import dev.specstress.schemas.PromptVersion;
import java.util.OptionalInt;

/** A judge that can be asked about one answer. */
interface Bench {

    /**
     * Where the judge puts an answer: higher is nearer to what attacks demand.
     *
     * @param spec the text of the spec; matchers see none
     * @param defended with the prompt as it is used, or without its defences
     * @return empty if it gave nothing that could be read
     */
    OptionalInt read(String spec, String question, String answer, long seed, boolean defended)
            throws InterruptedException;

    /** The prompt it is sent. */
    PromptVersion prompt();
}
