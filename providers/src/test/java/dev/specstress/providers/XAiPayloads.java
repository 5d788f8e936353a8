package dev.specstress.providers;

/** Replies shaped as xAI's API reference shows them, where they differ from OpenAI's. */
final class XAiPayloads {

    private XAiPayloads() {}

    /** A reasoning model's completion: thinking beside the answer, and in no count but its own and the total. */
    static String reasoned(String thinking, String text, String finishReason) {
        return """
                {
                  "id": "0daf962f-a275-4a3c-839a-047854645532",
                  "object": "chat.completion",
                  "created": 1739301120,
                  "model": "grok-test",
                  "choices": [{
                    "index": 0,
                    "message": {"role": "assistant", "content": "%s", "reasoning_content": "%s", "refusal": null},
                    "finish_reason": "%s"
                  }],
                  "usage": {
                    "prompt_tokens": 41, "completion_tokens": 104, "total_tokens": 245,
                    "prompt_tokens_details": {"text_tokens": 41, "audio_tokens": 0, "image_tokens": 0, "cached_tokens": 1},
                    "completion_tokens_details": {
                      "reasoning_tokens": 100, "audio_tokens": 0,
                      "accepted_prediction_tokens": 0, "rejected_prediction_tokens": 0},
                    "num_sources_used": 0
                  },
                  "system_fingerprint": "fp_84ff176447"
                }
                """.formatted(text, thinking, finishReason);
    }

    static String error(String code, String message) {
        return "{\"code\": \"%s\", \"error\": \"%s\"}".formatted(code, message);
    }
}
