package dev.specstress.schemas.ids;

import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.ValuePair;

/** The id of a scenario, the same whoever proposes it and however often. */
public final class ScenarioId {
    /** {@code Question.generator} of a question that a user brought. */
    public static final String IMPORT = "import";

    private ScenarioId() {}

    /**
     * The id.
     *
     * @param generator the name of the model that wrote the question, or {@link #IMPORT}
     * @param ordinal position in the campaign's plan, 0 or more
     */
    public static String of(String campaignId, ValuePair pair, Nudge nudge, String generator, int ordinal) {
        return ContentId.of(
                ContentId.SCENARIO,
                campaignId,
                pair.getValue1().getName(),
                pair.getValue2().getName(),
                nudge.name(),
                generator,
                Integer.toString(ordinal));
    }
}
