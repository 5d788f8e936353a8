package dev.specstress.findings;

import dev.specstress.schemas.QualityFault;
import dev.specstress.schemas.QualityJudged;
import dev.specstress.schemas.QualityReading;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the judge of generated triples said.
 *
 * @param readings every triple that was given to it, by how that ended
 * @param rejected triples it found wanting
 * @param faults how often it named each; a triple may have several
 */
public record QualityFigures(OutcomeCounts readings, long rejected, Map<QualityFault, Long> faults) {
    static final QualityFigures NONE = new QualityFigures(OutcomeCounts.NONE, 0, Map.of());

    public QualityFigures {
        faults = Map.copyOf(faults);
    }

    QualityFigures plus(QualityReading reading) {
        var all = new EnumMap<QualityFault, Long>(QualityFault.class);
        all.putAll(faults);
        var wanting = 0;
        if (reading.getOutcome() instanceof QualityJudged judged
                && !judged.getFaults().isEmpty()) {
            judged.getFaults().forEach(fault -> all.merge(fault, 1L, Long::sum));
            wanting = 1;
        }
        return new QualityFigures(readings.plus(Outcome.of(reading.getOutcome())), rejected + wanting, all);
    }
}
