package dev.specstress.schemas.serde.internal;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/**
 * Keeps a few costly objects for the next user. Thread-locals would not do: a record may be handled on a virtual thread of
 * its own, which never comes back for what it left.
 */
final class Pool<E> {
    private static final int KEPT = 16;

    private final BlockingQueue<E> idle = new ArrayBlockingQueue<>(KEPT);
    private final Supplier<E> maker;

    Pool(Supplier<E> maker) {
        this.maker = maker;
    }

    /** An object nobody else uses; made if none is idle. */
    E take() {
        E kept = idle.poll();
        return kept != null ? kept : maker.get();
    }

    /** Gives back an object that is fit for use; it is dropped if enough are idle. */
    void giveBack(E element) {
        boolean _ = idle.offer(element);
    }
}
