package dev.specstress.simulator.internal.desk;

/** In what state a reply's body gets to the client. */
public enum Delivery {
    SOUND,
    /** Announced in full length, sent in half, and then the connection breaks. */
    CUT_OFF,
    /** No JSON. */
    GARBLED
}
