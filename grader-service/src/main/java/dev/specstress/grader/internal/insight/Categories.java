package dev.specstress.grader.internal.insight;

import dev.specstress.embeddings.Embedder;
import dev.specstress.embeddings.NearestLabel;
import dev.specstress.kit.kafka.Lookup;
import dev.specstress.schemas.ExpressedValue;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.TaxonomyValue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The categories of taxonomies, found by embedding. A taxonomy's id is a hash of its content, so what is kept never grows stale. */
public final class Categories {
    private static final int MOST = 16;

    private final Lookup<Taxonomy> taxonomies;
    private final Embedder embedder;
    private final Duration referenceWait;
    private final LinkedHashMap<String, NearestLabel> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    /** @param referenceWait how long to wait for a taxonomy to be read */
    public Categories(Lookup<Taxonomy> taxonomies, Embedder embedder, Duration referenceWait) {
        this.taxonomies = taxonomies;
        this.embedder = embedder;
        this.referenceWait = referenceWait;
    }

    /** A taxonomy's categories; nothing if it does not come, or has none. */
    Optional<NearestLabel> of(String taxonomyId) throws InterruptedException {
        Optional<Taxonomy> taxonomy = taxonomies.await(taxonomyId, referenceWait);
        return taxonomy.filter(found -> !found.getValues().isEmpty()).map(this::categories);
    }

    Duration referenceWait() {
        return referenceWait;
    }

    /** What was said, with the category it lies nearest to. */
    static ExpressedValue placed(String words, NearestLabel categories) {
        NearestLabel.Found nearest = categories.to(words);
        return new ExpressedValue(words, nearest.label(), nearest.cosine());
    }

    private synchronized NearestLabel categories(Taxonomy taxonomy) {
        NearestLabel categories = kept.computeIfAbsent(
                taxonomy.getTaxonomyId(),
                _ -> NearestLabel.among(
                        taxonomy.getValues().stream()
                                .map(TaxonomyValue::getCategory)
                                .distinct()
                                .toList(),
                        embedder));
        if (kept.size() > MOST) {
            kept.remove(kept.firstEntry().getKey());
        }
        return categories;
    }
}
