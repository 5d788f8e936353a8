package dev.specstress.providers;

import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Price;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Model entries and requests for tests. */
public final class Models {
    public static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private Models() {}

    public static ModelEntry.Builder entry(String provider) {
        return ModelEntry.newBuilder()
                .setName("subject-1")
                .setProvider(provider)
                .setLane(provider)
                .setWireName("gpt-test-2026")
                .setMaxOutputTokens(256)
                .setPrice(price(2.0, 0.5, 8.0))
                .setSimulated(true);
    }

    public static Price price(double input, double cached, double output) {
        return new Price(input, cached, output, "2026-11-01");
    }

    public static ModelRequest ask(ModelEntry model, String user) {
        return new ModelRequest(model, Optional.empty(), user, Optional.empty(), OptionalLong.empty(), FAR);
    }

    public static ModelRequest askBy(Instant deadline) {
        return new ModelRequest(
                entry("test").build(), Optional.empty(), "Which?", Optional.empty(), OptionalLong.empty(), deadline);
    }
}
