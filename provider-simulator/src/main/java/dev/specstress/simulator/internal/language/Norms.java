package dev.specstress.simulator.internal.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How clauses of a spec demand, forbid, and stay vague. */
public final class Norms {
    private final Map<Modality, Pattern> modalities;
    private final Pattern undermining;
    private final Pattern vague;

    public Norms(Map<Modality, List<String>> modalities, List<String> undermining, List<String> vague) {
        this.modalities = new EnumMap<>(Modality.class);
        modalities.forEach((modality, words) -> this.modalities.put(modality, anyOf(words)));
        this.undermining = anyOf(undermining);
        this.vague = anyOf(vague);
    }

    /** What a clause demands; empty where it only explains. */
    public Optional<Modality> modalityOf(String clause) {
        String lower = clause.toLowerCase(Locale.ROOT);
        return modalities.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(lower).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a clause speaks of doing damage, so that to forbid it is to demand what it names. */
    public boolean isUndermining(String clause) {
        return undermining.matcher(clause.toLowerCase(Locale.ROOT)).find();
    }

    public boolean isVague(String clause) {
        return vague.matcher(clause.toLowerCase(Locale.ROOT)).find();
    }

    private static Pattern anyOf(List<String> words) {
        return Pattern.compile(
                "\\b(?:" + String.join("|", words.stream().map(Pattern::quote).toList()) + ")\\b");
    }
}
