package dev.specstress.inputs.campaign;

import java.nio.file.Path;
import java.util.List;

/**
 * A spec that a command line gives instead of the campaign file's.
 *
 * @param file Markdown or plain text
 * @param models the subjects it governs; empty for those that the campaign file governs by a spec, or all if it governs none
 */
public record SpecOverride(Path file, List<String> models) {}
