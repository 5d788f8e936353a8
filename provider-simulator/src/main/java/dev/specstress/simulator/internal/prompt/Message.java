package dev.specstress.simulator.internal.prompt;

/** One message of a conversation, in the sender's words. */
public record Message(Role role, String text) {
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT
    }
}
