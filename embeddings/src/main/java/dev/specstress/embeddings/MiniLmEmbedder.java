package dev.specstress.embeddings;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/**
 * The sentence transformer all-MiniLM-L6-v2 (Apache-2.0), quantised, whose weights come in a jar: 384 dimensions, English, no
 * network. It is loaded by the first text, once in a process, and stays: some 50 MB, and a second or two.
 *
 * <p>Texts past 510 tokens are cut into parts and their vectors averaged.
 */
public final class MiniLmEmbedder implements Embedder {
    /** Numbers in a vector. */
    public static final int DIMENSIONS = 384;

    @Override
    public float[] embed(String text) {
        if (text.isBlank()) {
            return new float[DIMENSIONS];
        }
        var vector = Model.LOADED.embed(text).content();
        vector.normalize();
        return vector.vector();
    }

    /** Its class is initialised by the first text, and by one thread only: the language sees to both. */
    private static final class Model {
        // In the caller's thread: the default would start a pool of its own that nobody could close.
        private static final EmbeddingModel LOADED = load();

        private static EmbeddingModel load() {
            NoCallsHome.arrange();
            return new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
        }
    }
}
