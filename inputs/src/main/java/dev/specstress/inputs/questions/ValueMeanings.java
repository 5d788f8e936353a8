package dev.specstress.inputs.questions;

import dev.specstress.embeddings.Embedder;
import dev.specstress.embeddings.NearestLabel;
import dev.specstress.schemas.CategorySource;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.TaxonomyValue;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the values that users bring are to a campaign's taxonomy. The embedder is asked only for values it does not know. */
public final class ValueMeanings {
    private final Taxonomy taxonomy;
    private final Embedder embedder;
    private final Map<String, TaxonomyValue> known;
    private final Map<String, String> nearest = new HashMap<>();
    private Optional<NearestLabel> categories = Optional.empty();

    public ValueMeanings(Taxonomy taxonomy, Embedder embedder) {
        this.taxonomy = taxonomy;
        this.embedder = embedder;
        this.known = taxonomy.getValues().stream()
                .collect(Collectors.toMap(value -> folded(value.getName()), value -> value, (first, _) -> first));
    }

    /**
     * The value of a name: the taxonomy's, case aside, with its category; or a new one with the category given, or else the
     * nearest of the taxonomy's.
     *
     * @param description the user's, which wins over the taxonomy's; may be empty
     * @param category the user's; may be empty
     */
    public TaxonomyValue of(String name, String description, String category) {
        var value = known.get(folded(name));
        if (value != null) {
            return description.isEmpty()
                    ? value
                    : TaxonomyValue.newBuilder(value)
                            .setDescription(description)
                            .build();
        }
        return TaxonomyValue.newBuilder()
                .setName(name)
                .setDescription(description)
                .setCategory(category.isEmpty() ? nearestCategory(name, description) : category)
                .setCategorySource(category.isEmpty() ? CategorySource.NEAREST_BY_EMBEDDING : CategorySource.GIVEN)
                .build();
    }

    private String nearestCategory(String name, String description) {
        var text = description.isEmpty() ? name : name + ": " + description;
        return nearest.computeIfAbsent(text, _ -> categories().to(text).label());
    }

    private NearestLabel categories() {
        if (categories.isEmpty()) {
            categories = Optional.of(NearestLabel.among(
                    taxonomy.getValues().stream()
                            .map(TaxonomyValue::getCategory)
                            .distinct()
                            .toList(),
                    embedder));
        }
        return categories.get();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
