package dev.specstress.providers;

/** Replies shaped as Anthropic's API reference shows them. */
final class AnthropicPayloads {

    private AnthropicPayloads() {}

    static String answer(String text) {
        return message(text(text), "end_turn", "null");
    }

    static String text(String text) {
        return "{\"type\": \"text\", \"text\": \"%s\", \"citations\": null}".formatted(text);
    }

    static String thinking(String text) {
        return """
                {"type": "thinking", "thinking": "%s", "signature": "EqQBCgIYAhIM1gbcDa9GJwZA2b3hGgxBdjrkzLoky3dl1pkiMOYds"},
                {"type": "redacted_thinking", "data": "EmwKAhgBEgy3va3pzix/LafPsn4aDFIT2Xlxh0L5L8rLVyIwxtE3rAFBa8cr3"}""".formatted(text);
    }

    /** @param content blocks, {@code stopDetails} as JSON */
    static String message(String content, String stopReason, String stopDetails) {
        return """
                {
                  "id": "msg_01XFDUDYJgAACzvnptvVoYEL",
                  "type": "message",
                  "role": "assistant",
                  "model": "claude-test-2026",
                  "content": [%s],
                  "stop_reason": "%s",
                  "stop_sequence": null,
                  "stop_details": %s,
                  "usage": {
                    "input_tokens": 19,
                    "cache_creation_input_tokens": 200,
                    "cache_read_input_tokens": 1000,
                    "cache_creation": {"ephemeral_5m_input_tokens": 200, "ephemeral_1h_input_tokens": 0},
                    "output_tokens": 110,
                    "output_tokens_details": {"thinking_tokens": 64},
                    "service_tier": "standard"
                  }
                }
                """.formatted(content, stopReason, stopDetails);
    }

    static String error(String type, String message) {
        return """
                {"type": "error", "error": {"type": "%s", "message": "%s"}, "request_id": "req_011CSHoEeqs5C35K2UUqR7Fy"}
                """.formatted(type, message);
    }
}
