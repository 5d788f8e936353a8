package dev.specstress.providers;

/** The one door to every model. */
public interface ModelClient extends AutoCloseable {

    /**
     * Asks a model once, retrying as the policy says, and ends in a typed outcome by the request's deadline.
     *
     * @throws InterruptedException if the caller's thread was interrupted; the call may have been billed
     */
    CallResult call(ModelRequest request) throws InterruptedException;

    @Override
    void close();
}
