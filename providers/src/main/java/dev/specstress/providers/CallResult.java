package dev.specstress.providers;

import dev.specstress.schemas.CallAccount;

/** How a call ended and what it took. */
public record CallResult(CallOutcome outcome, CallAccount account) {}
