package dev.specstress.inputs.rows;

import java.util.Optional;

/**
 * What a row says of one model.
 *
 * @param model as its columns name it
 * @param text the answer; empty where the row has none
 */
public record BroughtAnswer(String model, Optional<String> text, Optional<BroughtPosition> position) {}
