package dev.specstress.grader.internal.match;

import dev.specstress.providers.CallResult;
import dev.specstress.providers.JsonShape;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ModelRequest;

/** Sends one shape with every request, whatever looser one the answer will be read by. Closing it closes nothing. */
record StrictlyAsked(ModelClient client, JsonShape sent) implements ModelClient {

    @Override
    public CallResult call(ModelRequest request) throws InterruptedException {
        return client.call(request.withShape(sent));
    }

    @Override
    public void close() {
        // The client is its owner's.
    }
}
