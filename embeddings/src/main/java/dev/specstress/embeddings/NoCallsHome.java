package dev.specstress.embeddings;

/**
 * Keeps the tokenizer library on this machine: left alone it looks for a cloud's metadata server when it is loaded and reports
 * its use. What the user has set wins.
 */
final class NoCallsHome {
    private NoCallsHome() {}

    static void arrange() {
        set("OPT_OUT_TRACKING");
        set("ai.djl.offline");
    }

    private static void set(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, "true");
        }
    }
}
