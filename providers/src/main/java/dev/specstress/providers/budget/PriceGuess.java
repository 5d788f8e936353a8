package dev.specstress.providers.budget;

import dev.specstress.providers.ModelRequest;
import dev.specstress.schemas.Price;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a call will cost, guessed before it is made: its text at four characters a token, none of it cached, and as much
 * output as the model has written lately; before anything is known of it, as much as it may write.
 */
final class PriceGuess {
    private static final double CHARACTERS_PER_TOKEN = 4;
    private static final double NEWEST_COUNTS = 0.1;

    private final Map<String, Double> outputByModel = new ConcurrentHashMap<>();

    /** Millionths of a US dollar, 0 or more. */
    long of(ModelRequest request) {
        int characters =
                request.user().length() + request.system().map(String::length).orElse(0);
        double most = request.model().getMaxOutputTokens();
        double output = Math.min(outputByModel.getOrDefault(request.model().getName(), most), most);
        Price price = request.model().getPrice();
        // A dollar per million tokens is a millionth of a dollar per token.
        return Math.round(characters / CHARACTERS_PER_TOKEN * price.getInputUsdPerMillion()
                + output * price.getOutputUsdPerMillion());
    }

    /** A call has written so many tokens. */
    void learn(String model, double output) {
        outputByModel.merge(model, output, (known, newest) -> known + NEWEST_COUNTS * (newest - known));
    }
}
