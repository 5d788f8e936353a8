package dev.specstress.findings.judges;

import dev.specstress.findings.Outcome;
import dev.specstress.findings.OutcomeCounts;
import dev.specstress.schemas.Annotated;
import dev.specstress.schemas.Annotation;
import dev.specstress.schemas.Contrast;
import dev.specstress.schemas.ContrastJudged;
import dev.specstress.schemas.Preference;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Contrasts and annotations, each once. */
final class InsightTally {
    private final Map<Preference, Long> preferences = new EnumMap<>(Preference.class);
    private final Map<String, Map<String, Long>> categories = new TreeMap<>();
    private OutcomeCounts contrasts = OutcomeCounts.NONE;
    private OutcomeCounts responses = OutcomeCounts.NONE;
    private long contrastTasks;
    private long supported;
    private long annotationTasks;
    private long annotated;

    void expectContrast() {
        contrastTasks++;
    }

    void expectAnnotation() {
        annotationTasks++;
    }

    void add(Contrast contrast) {
        contrasts = contrasts.plus(Outcome.of(contrast.getOutcome()));
        if (contrast.getOutcome() instanceof ContrastJudged judged) {
            preferences.merge(judged.getPreference(), 1L, Long::sum);
            supported += judged.getSupported() ? 1 : 0;
        }
    }

    void add(Annotation annotation) {
        annotated++;
        for (var response : annotation.getResponses()) {
            responses = responses.plus(Outcome.of(response.getOutcome()));
            if (response.getOutcome() instanceof Annotated values) {
                values.getValues()
                        .forEach(value -> categories
                                .computeIfAbsent(response.getModel(), _ -> new TreeMap<>())
                                .merge(value.getCategory(), 1L, Long::sum));
            }
        }
    }

    long missing() {
        return Math.max(0, contrastTasks - contrasts.total()) + Math.max(0, annotationTasks - annotated);
    }

    ContrastFigures contrasts() {
        return new ContrastFigures(
                contrastTasks,
                contrasts,
                Map.copyOf(preferences),
                preferences.getOrDefault(Preference.FIRST, 0L) + preferences.getOrDefault(Preference.SECOND, 0L),
                supported);
    }

    AnnotationFigures annotations() {
        return new AnnotationFigures(annotationTasks, annotated, responses, Map.copyOf(categories));
    }
}
