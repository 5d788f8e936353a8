package dev.specstress.embeddings;

import java.util.List;

/** Turns texts into vectors that lie near one another where the texts mean much the same. Safe for use by several threads. */
public interface Embedder {

    /** A vector of length 1 for a text of any length, all zeros for a blank one; the same text always gives the same. */
    float[] embed(String text);

    /** The vectors of several texts, in their order. */
    default List<float[]> embedAll(List<String> texts) {
        return texts.stream().map(this::embed).toList();
    }
}
