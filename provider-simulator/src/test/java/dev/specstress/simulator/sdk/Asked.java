package dev.specstress.simulator.sdk;

/**
 * What a test asks by an SDK.
 *
 * @param schema a JSON schema; empty where free text is asked for
 * @param thinking whether the model is to think and show it
 */
record Asked(String model, String system, String user, String schema, int maxTokens, boolean thinking) {
    static Asked of(String model, String question) {
        return new Asked(model, "", question, "", 5_000, false);
    }

    Asked withSystem(String text) {
        return new Asked(model, text, user, schema, maxTokens, thinking);
    }

    Asked withSchema(String json) {
        return new Asked(model, system, user, json, maxTokens, thinking);
    }

    Asked withMaxTokens(int most) {
        return new Asked(model, system, user, schema, most, thinking);
    }

    Asked withThinking() {
        return new Asked(model, system, user, schema, maxTokens, true);
    }
}
