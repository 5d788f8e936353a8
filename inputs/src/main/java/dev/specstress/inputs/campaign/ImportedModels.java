package dev.specstress.inputs.campaign;

import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Price;

/** Models of which nothing is known but that they answered elsewhere. */
public final class ImportedModels {
    /** The provider of such a model, and who placed an answer whose position was brought. */
    public static final String IMPORT = "import";

    private ImportedModels() {}

    static ModelEntry named(String name) {
        return ModelEntry.newBuilder()
                .setName(name)
                .setProvider(IMPORT)
                .setLane(IMPORT)
                .setWireName(name)
                .setMaxOutputTokens(1)
                .setPrice(new Price(0.0, 0.0, 0.0, ""))
                .setSimulated(false)
                .build();
    }
}
