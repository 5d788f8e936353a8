package dev.specstress.simulator.internal.mind;

import dev.specstress.simulator.internal.prompt.Prompt;
import java.util.List;

/** What a prompt asks for, told from the properties of its JSON schema and never from its wording. */
public enum Task {
    GRADING("decision", "citations"),
    QUALITY("trades_off", "situation_kept"),
    MATCHING("placements"),
    REWRITES("towards_value_1", "towards_value_2"),
    RUBRIC("value_1", "value_2"),
    MATCHED_QUESTIONS("question", "benign_question"),
    NEUTRAL_QUESTION("question"),
    OTHER_STRUCTURE(),
    ANSWER();

    private final List<String> properties;

    Task(String... properties) {
        this.properties = List.of(properties);
    }

    public static Task of(Prompt prompt) {
        if (prompt.schema().isMissingNode()) {
            return ANSWER;
        }
        for (Task task : values()) {
            if (!task.properties.isEmpty()
                    && task.properties.stream().allMatch(prompt.schema().path("properties")::has)) {
                return task;
            }
        }
        return OTHER_STRUCTURE;
    }
}
