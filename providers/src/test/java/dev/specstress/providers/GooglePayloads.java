package dev.specstress.providers;

/** Replies shaped as the Gemini API's reference, and {@code google.rpc.Status}, show them. */
final class GooglePayloads {

    private GooglePayloads() {}

    static String answer(String text) {
        return content("{\"text\": \"%s\"}".formatted(text), "STOP");
    }

    /** @param parts as JSON, separated by commas */
    static String content(String parts, String finishReason) {
        return candidates("""
                {"content": {"parts": [%s], "role": "model"}, "finishReason": "%s", "index": 0}""".formatted(parts, finishReason));
    }

    static String candidates(String candidates) {
        return """
                {
                  "candidates": [%s],
                  "usageMetadata": {
                    "promptTokenCount": 1019,
                    "cachedContentTokenCount": 1000,
                    "candidatesTokenCount": 46,
                    "thoughtsTokenCount": 64,
                    "totalTokenCount": 1129,
                    "promptTokensDetails": [{"modality": "TEXT", "tokenCount": 1019}]
                  },
                  "modelVersion": "gemini-test",
                  "responseId": "nT0fZ7qkFdOTkdUPlKG7kQY"
                }
                """.formatted(candidates);
    }

    static String blocked(String reason) {
        return """
                {
                  "promptFeedback": {"blockReason": "%s"},
                  "usageMetadata": {"promptTokenCount": 19, "totalTokenCount": 19},
                  "modelVersion": "gemini-test"
                }
                """.formatted(reason);
    }

    static String error(int code, String status, String message) {
        return error(code, status, message, "");
    }

    /** @param details as JSON, separated by commas */
    static String error(int code, String status, String message, String details) {
        return """
                {"error": {"code": %d, "message": "%s", "status": "%s", "details": [%s]}}
                """.formatted(code, message, status, details);
    }

    static String retryInfo(String delay) {
        return "{\"@type\": \"type.googleapis.com/google.rpc.RetryInfo\", \"retryDelay\": \"%s\"}".formatted(delay);
    }

    static String quotaFailure(String quotaId) {
        return """
                {"@type": "type.googleapis.com/google.rpc.QuotaFailure", "violations": [{
                   "quotaMetric": "generativelanguage.googleapis.com/generate_content_free_tier_requests",
                   "quotaId": "%s", "quotaValue": "50"}]}""".formatted(quotaId);
    }

    static String errorInfo(String reason) {
        return """
                {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "%s", "domain": "googleapis.com",
                 "metadata": {"service": "generativelanguage.googleapis.com"}}""".formatted(reason);
    }
}
