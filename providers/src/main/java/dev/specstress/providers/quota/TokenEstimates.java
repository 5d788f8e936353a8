package dev.specstress.providers.quota;

import dev.specstress.providers.ModelRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many tokens an attempt will use, guessed before it is made: its text at four characters a token, and as much output
 * as the model has written lately. What was guessed wrong is settled once the attempt is over.
 */
final class TokenEstimates {
    private static final double CHARACTERS_PER_TOKEN = 4;
    private static final double FIRST_OUTPUT = 500;
    private static final double NEWEST_COUNTS = 0.1;

    private final Map<String, Double> outputByModel = new ConcurrentHashMap<>();

    double of(ModelRequest request) {
        int characters =
                request.user().length() + request.system().map(String::length).orElse(0);
        double output = outputByModel.getOrDefault(request.model().getName(), FIRST_OUTPUT);
        return characters / CHARACTERS_PER_TOKEN
                + Math.min(output, request.model().getMaxOutputTokens());
    }

    /** An attempt has written so many tokens. */
    void learn(String model, double output) {
        outputByModel.merge(model, output, (known, newest) -> known + NEWEST_COUNTS * (newest - known));
    }
}
