package dev.specstress.simulator.internal.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * All that a model is sent, whatever wire it came by. Texts may be megabytes, so what is made of all of them is made once.
 * Belongs to one request and its thread.
 */
public final class Prompt {
    private final List<Message> messages;
    private final JsonNode schema;
    private final long seed;
    private String wholeText;
    private OptionalLong openingHash = OptionalLong.empty();
    private OptionalLong fingerprint = OptionalLong.empty();

    /**
     * @param schema the JSON schema the answer must obey; a missing node where free text is asked for
     * @param seed the sender's own seed, 0 where none was given
     */
    public Prompt(List<Message> messages, JsonNode schema, long seed) {
        this.messages = List.copyOf(messages);
        this.schema = schema;
        this.seed = seed;
    }

    public List<Message> messages() {
        return messages;
    }

    public JsonNode schema() {
        return schema;
    }

    public long seed() {
        return seed;
    }

    /** What the user said last. */
    public String question() {
        return messages.stream()
                .filter(message -> message.role() == Message.Role.USER)
                .reduce((_, last) -> last)
                .map(Message::text)
                .orElse("");
    }

    /** The instructions the conversation opens with; empty where there are none. */
    public String opening() {
        Message first = messages.getFirst();
        return first.role() == Message.Role.SYSTEM ? first.text() : "";
    }

    public String wholeText() {
        if (wholeText == null) {
            wholeText = messages.stream().map(Message::text).collect(Collectors.joining("\n"));
        }
        return wholeText;
    }

    /** Tells openings apart, whatever follows them. */
    public long openingHash() {
        if (openingHash.isEmpty()) {
            openingHash = OptionalLong.of(TextHash.of(opening()));
        }
        return openingHash.getAsLong();
    }

    /** The same for the same texts and seed, and for hardly anything else. */
    public long fingerprint() {
        if (fingerprint.isEmpty()) {
            long hash = openingHash();
            for (Message message : opening().isEmpty() ? messages : messages.subList(1, messages.size())) {
                hash = hash * 31 + TextHash.of(message.text());
            }
            fingerprint = OptionalLong.of(hash * 31 + seed);
        }
        return fingerprint.getAsLong();
    }
}
