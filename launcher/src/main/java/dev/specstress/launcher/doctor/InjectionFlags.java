package dev.specstress.launcher.doctor;

import dev.specstress.inputs.UserErrorException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a user says of the injection suite. */
final class InjectionFlags {
    private static final int MOST_REPEATS = 1_000;

    @Option(
            names = "--injection",
            description = {
                "Instead: put the injection suite before the campaign's judges (builtin:demo without --campaign) and print",
                "how often each attack talks them over. Makes some 300 calls to each judge."
            })
    private boolean wanted;

    @Option(
            names = "--judge",
            paramLabel = "NAME",
            description = "With --injection: only this model of the campaign, whatever its role; may be repeated.")
    private List<String> judges = new ArrayList<>();

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "3",
            description = "With --injection: how often each case is put. Default: ${DEFAULT-VALUE}")
    private int repeats;

    boolean wanted() {
        if (!wanted && !judges.isEmpty()) {
            throw new UserErrorException("--judge: wants --injection too");
        }
        if (repeats < 1 || repeats > MOST_REPEATS) {
            throw new UserErrorException("--repeats: must be 1 to " + MOST_REPEATS + ", not " + repeats);
        }
        return wanted;
    }

    List<String> judges() {
        return judges;
    }

    int repeats() {
        return repeats;
    }
}
