package dev.specstress.kit.slowcall.internal;

import java.util.function.BooleanSupplier;

/** A record's place among those in flight, as the record's own thread sees it. */
interface Place extends BooleanSupplier {

    /** Whether the loop has given the record up; then nothing of it is sent any more. */
    @Override
    boolean getAsBoolean();

    /** Leaves the place to others, without giving up the record. */
    void leave();

    /** Returns once it has a place again. */
    void comeBack() throws InterruptedException;
}
