package dev.specstress.simulator.sdk;

/**
 * What an SDK understood of an answer.
 *
 * @param stop the provider's word for why it ended
 * @param refusal what says that it is a refusal; empty where nothing does
 * @param input all that was sent, cached or not
 * @param output all that was made, thinking included
 */
record Heard(
        String text,
        String stop,
        String refusal,
        String thoughts,
        long input,
        long cached,
        long output,
        long thinking) {}
