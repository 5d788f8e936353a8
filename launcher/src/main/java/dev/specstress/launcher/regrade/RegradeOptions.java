package dev.specstress.launcher.regrade;

import dev.specstress.inputs.campaign.SpecOverride;
import dev.specstress.launcher.run.StackSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says of a re-grade.
 *
 * @param directory of the run
 * @param specs the new specs, and whose answers each judges
 * @param gradersOf campaign file whose graders judge; those of the run if empty
 * @param servicesElsewhere whether services that run on the user's cluster do the grading
 */
record RegradeOptions(
        Path directory,
        List<SpecOverride> specs,
        Optional<Path> gradersOf,
        StackSettings stack,
        boolean servicesElsewhere,
        boolean progress) {}
