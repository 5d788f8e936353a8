package dev.specstress.providers;

import dev.specstress.schemas.ModelEntry;
import java.time.Duration;
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
 * @param allowance how long the call may take from its first attempt on, waits for its turn before that not counted; the
 *     provider's own limit on calls holds beside it
 * @param campaignId the campaign that pays for it and whose caps hold; empty for a call of no campaign
 */
public record ModelRequest(
        ModelEntry model,
        Optional<String> system,
        String user,
        Optional<JsonShape> shape,
        OptionalLong seed,
        Instant deadline,
        Optional<Duration> allowance,
        Optional<String> campaignId) {

    /** The deadline of what may wait for its turn as long as it takes. */
    public static final Instant NO_DEADLINE = Instant.parse("9999-12-31T23:59:59Z");

    /** A request of no campaign, which may take as long as its deadline and its provider allow. */
    public ModelRequest(
            ModelEntry model,
            Optional<String> system,
            String user,
            Optional<JsonShape> shape,
            OptionalLong seed,
            Instant deadline) {
        this(model, system, user, shape, seed, deadline, Optional.empty(), Optional.empty());
    }

    /** The same, paid for by a campaign. */
    public ModelRequest ofCampaign(String id) {
        return new ModelRequest(model, system, user, shape, seed, deadline, allowance, Optional.of(id));
    }

    /** The same with so much time from its first attempt on. */
    public ModelRequest within(Duration time) {
        return new ModelRequest(model, system, user, shape, seed, deadline, Optional.of(time), campaignId);
    }

    /** The same with another user message. */
    public ModelRequest withUser(String message) {
        return new ModelRequest(model, system, message, shape, seed, deadline, allowance, campaignId);
    }

    /** The same for an answer of another shape. */
    public ModelRequest withShape(JsonShape other) {
        return new ModelRequest(model, system, user, Optional.of(other), seed, deadline, allowance, campaignId);
    }
}
