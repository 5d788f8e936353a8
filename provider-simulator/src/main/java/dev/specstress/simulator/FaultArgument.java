package dev.specstress.simulator;

import java.util.Locale;

/** One {@code --fault} of the command line, such as {@code sim-aster-mini=429:0.1,hang:0.02}. */
record FaultArgument(String model, FaultRates rates) {
    /** @throws IllegalArgumentException where the argument cannot be understood; the message says why */
    static FaultArgument parse(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("expected MODEL=FAULT:RATE,... but found " + argument);
        }
        FaultRates rates = FaultRates.none();
        for (String fault : argument.substring(equals + 1).split(",")) {
            int colon = fault.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("expected FAULT:RATE but found " + fault);
            }
            rates = with(rates, fault.substring(0, colon).toLowerCase(Locale.ROOT), rate(fault.substring(colon + 1)));
        }
        return new FaultArgument(argument.substring(0, equals), rates);
    }

    private static FaultRates with(FaultRates rates, String fault, double rate) {
        return switch (fault) {
            case "429" -> rates.withRateLimited(rate);
            case "500" -> rates.withServerError(rate);
            case "hang" -> rates.withHang(rate);
            case "refuse" -> rates.withRefuse(rate);
            case "empty" -> rates.withEmpty(rate);
            default ->
                throw new IllegalArgumentException("a fault is one of 429, 500, hang, refuse, empty, not " + fault);
        };
    }

    private static double rate(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("a rate is a number from 0 to 1, not " + text);
        }
    }
}
