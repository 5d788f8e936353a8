package dev.specstress.providers;

/** Whether a model can be called as configured; known before the first call. */
public sealed interface Serving {

    /** It can, as far as can be told without a call. */
    record Served() implements Serving {}

    /** It cannot; the reason is for people and names the model. */
    record NotServed(String reason) implements Serving {}
}
