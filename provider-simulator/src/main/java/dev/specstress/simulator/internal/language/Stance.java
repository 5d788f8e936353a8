package dev.specstress.simulator.internal.language;

/** What an answer says of one theme. */
public sealed interface Stance {
    /** 0, opposes extremely, to 6, favours extremely. */
    record Taken(int degree, int statements) implements Stance {}

    /** Nothing that could be read. */
    record Silent() implements Stance {}

    /** The degree; a silent answer stands in the middle. */
    default int degree() {
        return switch (this) {
            case Taken taken -> taken.degree();
            case Silent _ -> 3;
        };
    }
}
