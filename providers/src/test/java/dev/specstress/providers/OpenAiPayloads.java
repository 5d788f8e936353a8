package dev.specstress.providers;

/** Replies shaped as OpenAI's API reference shows them. */
public final class OpenAiPayloads {

    private OpenAiPayloads() {}

    public static String answer(String text) {
        return completion("\"" + text + "\"", "null", "stop");
    }

    /** @param content and {@code refusal} as JSON: a quoted string or {@code null} */
    public static String completion(String content, String refusal, String finishReason) {
        return """
                {
                  "id": "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT",
                  "object": "chat.completion",
                  "created": 1741569952,
                  "model": "gpt-4.1-2025-04-14",
                  "choices": [{
                    "index": 0,
                    "message": {"role": "assistant", "content": %s, "refusal": %s, "annotations": []},
                    "logprobs": null,
                    "finish_reason": "%s"
                  }],
                  "usage": {
                    "prompt_tokens": 1019,
                    "completion_tokens": 110,
                    "total_tokens": 1129,
                    "prompt_tokens_details": {"cached_tokens": 1000, "audio_tokens": 0},
                    "completion_tokens_details": {
                      "reasoning_tokens": 64, "audio_tokens": 0,
                      "accepted_prediction_tokens": 0, "rejected_prediction_tokens": 0}
                  },
                  "service_tier": "default"
                }
                """.formatted(content, refusal, finishReason);
    }

    public static String error(String code, String type, String message) {
        return """
                {"error": {"message": "%s", "type": "%s", "param": null, "code": "%s"}}
                """.formatted(message, type, code);
    }
}
