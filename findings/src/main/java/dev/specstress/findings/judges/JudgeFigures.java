package dev.specstress.findings.judges;

/**
 * What judges said beside positions and grades.
 *
 * @param matchRepeats second readings in the same mode: the matcher's noise
 * @param matchModes second readings in the other mode: the effect of joint reading
 */
public record JudgeFigures(
        ClassificationFigures classifications,
        ReadingFigures matchRepeats,
        ReadingFigures matchModes,
        RefusalFigures refusals,
        ContrastFigures contrasts,
        AnnotationFigures annotations) {}
