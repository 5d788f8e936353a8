package dev.specstress.simulator.internal.mind;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.prompt.Message;
import dev.specstress.simulator.internal.prompt.Prompt;
import java.util.List;

/** Prompts that tests send to minds directly. */
final class Prompts {
    private Prompts() {}

    static Prompt neutralQuestion(String first, String second) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putObject("properties").putObject("question");
        return new Prompt(List.of(new Message(Message.Role.USER, Wording.TERSE.values(first, second))), schema, 0);
    }
}
