package dev.specstress.simulator.internal.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that a model is sent, whatever wire it came by.
 *
 * @param schema the JSON schema the answer must obey; a missing node where free text is asked for
 * @param seed the sender's own seed, 0 where none was given
 */
public record Prompt(List<Message> messages, JsonNode schema, long seed) {
    public Prompt {
        messages = List.copyOf(messages);
    }

    /** What the user said last. */
    public String question() {
        return messages.stream()
                .filter(message -> message.role() == Message.Role.USER)
                .reduce((_, last) -> last)
                .map(Message::text)
                .orElse("");
    }

    public String wholeText() {
        return messages.stream().map(Message::text).collect(Collectors.joining("\n"));
    }
}
