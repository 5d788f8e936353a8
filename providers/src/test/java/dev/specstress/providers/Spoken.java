package dev.specstress.providers;

/** The wires as their providers speak them: where a call goes, what carries the key, what an answer looks like. */
public enum Spoken {
    ANTHROPIC("anthropic", "", "/v1/messages"),
    OPENAI("openai", "/v1", "/v1/chat/completions"),
    GOOGLE("google", "", "/v1beta/models/gpt-test-2026:generateContent"),
    XAI("xai", "/v1", "/v1/chat/completions"),
    COMPATIBLE("openai-compatible", "/v1", "/v1/chat/completions");

    private final String wire;
    private final String basePath;
    private final String callPath;

    Spoken(String wire, String basePath, String callPath) {
        this.wire = wire;
        this.basePath = basePath;
        this.callPath = callPath;
    }

    public String wire() {
        return wire;
    }

    /** What follows the host in the provider's base URL. */
    public String basePath() {
        return basePath;
    }

    public String callPath() {
        return callPath;
    }

    String answer(String text) {
        return switch (this) {
            case ANTHROPIC -> AnthropicPayloads.answer(text);
            case GOOGLE -> GooglePayloads.answer(text);
            case OPENAI, XAI, COMPATIBLE -> OpenAiPayloads.answer(text);
        };
    }

    /** An error as the provider writes it. */
    String error(int status, String code, String message) {
        return switch (this) {
            case ANTHROPIC -> AnthropicPayloads.error(code, message);
            case GOOGLE -> GooglePayloads.error(status, code, message);
            case XAI -> XAiPayloads.error(code, message);
            case OPENAI, COMPATIBLE -> OpenAiPayloads.error(code, "error", message);
        };
    }
}
