package dev.specstress.providers.internal.wire;

/**
 * Tokens one attempt was billed for.
 *
 * @param input all input tokens, those from the cache included
 * @param cachedInput of these, read from the provider's cache; never above {@code input}
 * @param cacheWritten of these, written to the cache at a surcharge; together with {@code cachedInput} never above {@code
 *     input}
 * @param output all output tokens, thinking included
 * @param thinking of these, thinking; never above {@code output}
 */
public record TokenUsage(long input, long cachedInput, long cacheWritten, long output, long thinking) {
    public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0, 0);

    /** More than any call could use; a server that reports more is not believed. */
    private static final long MOST = 1_000_000_000L;

    /** Brings counts that cannot be (negative, part above whole) into range: they come from outside. */
    public TokenUsage {
        input = Math.clamp(input, 0, MOST);
        cachedInput = Math.clamp(cachedInput, 0, input);
        cacheWritten = Math.clamp(cacheWritten, 0, input - cachedInput);
        output = Math.clamp(output, 0, MOST);
        thinking = Math.clamp(thinking, 0, output);
    }

    /** The usage where writing to the cache costs nothing, or does not happen. */
    public static TokenUsage of(long input, long cachedInput, long output, long thinking) {
        return new TokenUsage(input, cachedInput, 0, output, thinking);
    }

    public long uncachedInput() {
        return input - cachedInput;
    }

    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                input + other.input,
                cachedInput + other.cachedInput,
                cacheWritten + other.cacheWritten,
                output + other.output,
                thinking + other.thinking);
    }
}
