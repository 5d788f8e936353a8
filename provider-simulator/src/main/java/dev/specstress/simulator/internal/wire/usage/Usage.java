package dev.specstress.simulator.internal.wire.usage;

/**
 * The tokens of one answer.
 *
 * @param prompt all that was sent, cached or not
 * @param cached of these, those the provider still had from an earlier request
 * @param written of these, those it keeps for later ones
 * @param said tokens of the answer without its thinking
 */
public record Usage(int prompt, int cached, int written, int said, int thinking) {}
