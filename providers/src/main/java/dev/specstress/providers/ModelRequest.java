package dev.specstress.providers;

import dev.specstress.schemas.ModelEntry;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing to ask one model.
 *
 * @param system instructions; empty for a subject, who sees the question alone
 * @param user the user message
 * @param shape the JSON the answer must be; empty for free text
 * @param seed sampling seed, for providers that take one
 * @param deadline no attempt starts after it
 */
public record ModelRequest(
        ModelEntry model,
        Optional<String> system,
        String user,
        Optional<JsonShape> shape,
        OptionalLong seed,
        Instant deadline) {}
