package dev.specstress.launcher.doctor;

import dev.specstress.providers.WireKind;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Price;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.config.types.Password;

/** The four official providers, with the keys that are by convention in the environment. */
final class OfficialPatients {
    /** A small model of each; {@code --model} says another where one is no longer served. */
    private static final Map<String, String> SMALL = Map.of(
            "anthropic", "claude-haiku-4-5",
            "google", "gemini-2.5-flash-lite",
            "openai", "gpt-4.1-mini",
            "xai", "grok-3-mini");

    private OfficialPatients() {}

    static List<Patient> in(Map<String, String> environment) {
        return WireKind.all().stream()
                .filter(wire -> wire.publicAddress().isPresent())
                .map(wire -> new Patient(
                        wire.name(),
                        wire,
                        wire.publicAddress().orElseThrow(),
                        key(wire, environment),
                        model(wire.name())))
                .toList();
    }

    private static Patient.Key key(WireKind wire, Map<String, String> environment) {
        return wire.keyVariables().stream()
                .flatMap(name -> Stream.ofNullable(environment.get(name))
                        .filter(key -> !key.isBlank())
                        .<Patient.Key>map(key -> new Patient.Key.There(name, new Password(key.strip()))))
                .findFirst()
                .orElseGet(() -> new Patient.Key.Missing("set " + String.join(" or ", wire.keyVariables())));
    }

    private static ModelEntry model(String provider) {
        var name = SMALL.getOrDefault(provider, provider);
        return ModelEntry.newBuilder()
                .setName(name)
                .setProvider(provider)
                .setLane(provider)
                .setWireName(name)
                .setMaxOutputTokens(1)
                .setPrice(new Price(0.0, 0.0, 0.0, ""))
                .setSimulated(false)
                .build();
    }
}
