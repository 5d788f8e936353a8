package dev.specstress.inputs.campaign;

import dev.specstress.schemas.Spec;
import java.util.Map;

/**
 * The specs of a campaign by their names in it.
 *
 * @param overrides which of them the command line gave, in its order; empty if none
 */
record SpecsInUse(Map<String, Spec> specs, Map<String, SpecOverride> overrides) {}
