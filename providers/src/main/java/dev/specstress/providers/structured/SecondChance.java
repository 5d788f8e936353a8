package dev.specstress.providers.structured;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ModelRequest;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.FailureClass;
import java.util.function.Function;

/**
 * Asks for JSON, reads it further, and asks once more where the form was not kept, telling the model what was wrong. After
 * that it is {@link FailureClass#MALFORMED}, as it is where no time is left to ask again. Every other end of a call stands
 * at once.
 */
public final class SecondChance {
    private final StructuredCalls calls;

    /** Asks through {@code client}, which stays the caller's to close. */
    public SecondChance(ModelClient client) {
        this.calls = new StructuredCalls(client);
    }

    /**
     * Asks at most twice.
     *
     * @param reader reads JSON of the asked shape; must not throw, whatever it holds
     * @throws InterruptedException as {@link ModelClient#call}
     */
    public <T> Told<T> ask(ModelRequest request, Function<JsonNode, FormCheck<T>> reader) throws InterruptedException {
        Told<T> first = once(request, reader);
        if (!(first instanceof Told.Nothing<T>(CallOutcome.Failed failed, CallAccount account))
                || failed.failure() != FailureClass.MALFORMED) {
            return first;
        }
        Told<T> second = once(again(request, failed.reason()), reader);
        // A model that was asked, and billed, must not be booked as one that was not.
        return second instanceof Told.Nothing<T>(CallOutcome.NotAsked _, CallAccount _) ? first : second.after(account);
    }

    private <T> Told<T> once(ModelRequest request, Function<JsonNode, FormCheck<T>> reader)
            throws InterruptedException {
        return switch (calls.ask(request)) {
            case StructuredAnswer.NoAnswer(CallOutcome outcome, CallAccount account) ->
                new Told.Nothing<>(outcome, account);
            case StructuredAnswer.Parsed(JsonNode json, CallAccount account) ->
                switch (reader.apply(json)) {
                    case FormCheck.Kept<T>(T value) -> new Told.Value<>(value, account);
                    case FormCheck.Refused<T>(String reason) ->
                        new Told.Nothing<>(new CallOutcome.Declined(reason), account);
                    case FormCheck.Broken<T>(String fault) ->
                        new Told.Nothing<>(new CallOutcome.Failed(FailureClass.MALFORMED, fault), account);
                };
        };
    }

    private static ModelRequest again(ModelRequest request, String fault) {
        String user = request.user()
                + "\n\nAn earlier reply to this message could not be used, because of its form: "
                + fault
                + ". Reply again with a single JSON object of the form described, and with nothing before or after it.";
        return request.withUser(user);
    }
}
