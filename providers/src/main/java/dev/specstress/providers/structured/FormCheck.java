package dev.specstress.providers.structured;

/** What JSON of the right shape came to when it was read further. */
public sealed interface FormCheck<T> {

    /** It is what was asked for. */
    record Kept<T>(T value) implements FormCheck<T> {}

    /**
     * It is not.
     *
     * @param fault what is wrong, in our own words; it is told to the model, so it quotes nothing of the answer
     */
    record Broken<T>(String fault) implements FormCheck<T> {}

    /**
     * The model put a refusal where its work should be; asked again it would refuse again.
     *
     * @param reason in our own words
     */
    record Refused<T>(String reason) implements FormCheck<T> {}
}
