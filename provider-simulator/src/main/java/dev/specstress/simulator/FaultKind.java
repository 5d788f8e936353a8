package dev.specstress.simulator;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways in which a simulated provider fails a request; each has its own shape on each wire. */
public enum FaultKind {
    /** Answered 429; when to come back is said as the provider says it. */
    RATE_LIMITED("429"),
    SERVER_ERROR("500"),
    /** Answered 503, or 529 by Anthropic. */
    OVERLOADED("503"),
    /** Answered rightly, but late. */
    SLOW("slow"),
    /** The connection stays open and no byte is ever sent. */
    HANG("hang"),
    /** The connection breaks in the middle of the body. */
    CUT_OFF("cut"),
    /** A whole reply whose body is no JSON. */
    MALFORMED("malformed"),
    /** A reply without a word. */
    EMPTY("empty"),
    /** Refused by the model, or stopped by the provider's filter; one or the other by draw. */
    REFUSED("refuse"),
    /** The answer ends in its middle, as though it had reached its limit of tokens. */
    LENGTH("length");

    private final String label;

    FaultKind(String label) {
        this.label = label;
    }

    /** The name on the command line. */
    public String label() {
        return label;
    }

    static Optional<FaultKind> labelled(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    static String labels() {
        return Arrays.stream(values()).map(FaultKind::label).collect(Collectors.joining(", "));
    }
}
