package dev.specstress.kit.slowcall;

/**
 * Which records must wait before they are handled, for example because their campaign is paused. While it waits, a record
 * takes no place of those in flight.
 *
 * @param <V> the record's value
 */
@FunctionalInterface
public interface Hold<V> {

    /** Whether the record must still wait; asked several times a second while it must, on the record's own thread. */
    boolean isHeld(V value) throws InterruptedException;

    /** No record waits. */
    static <V> Hold<V> never() {
        return _ -> false;
    }
}
