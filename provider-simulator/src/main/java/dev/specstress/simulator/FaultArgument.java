package dev.specstress.simulator;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model and how it fails, as command lines say it: {@code MODEL=FAULT:RATE,...}, such as
 * {@code sim-aster-mini=429:0.1@2s,hang:0.02}. The model may be {@code *}, for all that are not named. The wait after
 * {@code @}, in {@code ms} or {@code s}, is what a {@code 429} asks for or a {@code slow} answer is late by.
 */
public record FaultArgument(String model, FaultRates rates) {
    private static final Pattern FAULT = Pattern.compile("([^:@]+):([^:@]+)(?:@([^:@]+))?");
    private static final Pattern WAIT = Pattern.compile("(\\d{1,7})(ms|s)");

    /** @throws IllegalArgumentException where the argument cannot be understood; the message is one line and says why */
    public static FaultArgument parse(String argument) {
        // Models' names may hold '=', faults do not.
        int equals = argument.lastIndexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("expected MODEL=FAULT:RATE,... but found " + argument);
        }
        FaultRates rates = FaultRates.none();
        Set<FaultKind> named = new HashSet<>();
        for (String fault : argument.substring(equals + 1).split(",", -1)) {
            Matcher parts = FAULT.matcher(fault);
            if (!parts.matches()) {
                throw new IllegalArgumentException("expected FAULT:RATE or FAULT:RATE@WAIT but found '" + fault + "'");
            }
            FaultKind kind = kind(parts.group(1));
            if (!named.add(kind)) {
                throw new IllegalArgumentException(kind.label() + " is given twice in " + argument);
            }
            rates = rates.with(kind, rate(parts.group(2)));
            rates = parts.group(3) == null ? rates : waiting(rates, kind, parts.group(3));
        }
        return new FaultArgument(argument.substring(0, equals), rates);
    }

    private static FaultKind kind(String text) {
        return FaultKind.labelled(text.toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        new IllegalArgumentException("a fault is one of " + FaultKind.labels() + ", not " + text));
    }

    private static double rate(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("a rate is a number from 0 to 1, not " + text);
        }
    }

    private static FaultRates waiting(FaultRates rates, FaultKind kind, String text) {
        Matcher wait = WAIT.matcher(text);
        if (!wait.matches()) {
            throw new IllegalArgumentException("a wait is a whole number of ms or s, such as 500ms, not " + text);
        }
        long number = Long.parseLong(wait.group(1));
        Duration duration = wait.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
        return switch (kind) {
            case RATE_LIMITED -> rates.withRetryAfter(duration);
            case SLOW -> rates.withSlowBy(duration);
            default -> throw new IllegalArgumentException("only 429 and slow have a wait, not " + kind.label());
        };
    }

    /** These options with the faults of every argument, the last for a model counting. */
    public static SimulatorOptions addTo(SimulatorOptions options, Iterable<String> arguments) {
        SimulatorOptions more = options;
        for (String text : arguments) {
            FaultArgument argument = parse(text);
            more = more.withFaults(argument.model, argument.rates);
        }
        return more;
    }
}
