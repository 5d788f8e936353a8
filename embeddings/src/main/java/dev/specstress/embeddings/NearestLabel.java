package dev.specstress.embeddings;

import java.util.List;

/** Finds, of a fixed set of labels, the one whose meaning lies nearest to a text. */
public final class NearestLabel {
    private final Embedder embedder;
    private final List<String> labels;
    private final List<float[]> vectors;

    private NearestLabel(Embedder embedder, List<String> labels, List<float[]> vectors) {
        this.embedder = embedder;
        this.labels = labels;
        this.vectors = vectors;
    }

    /**
     * A label and how near it is.
     *
     * @param cosine of the angle between label and text, -1 to 1
     */
    public record Found(String label, double cosine) {}

    /** @throws IllegalArgumentException if there is no label */
    public static NearestLabel among(List<String> labels, Embedder embedder) {
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("there is no label to be nearest");
        }
        return new NearestLabel(embedder, List.copyOf(labels), embedder.embedAll(labels));
    }

    /** The nearest label; of several as near, the first. */
    public Found to(String text) {
        var vector = embedder.embed(text);
        var nearest = 0;
        var most = Cosine.of(vector, vectors.getFirst());
        for (var at = 1; at < vectors.size(); at++) {
            var cosine = Cosine.of(vector, vectors.get(at));
            if (cosine > most) {
                nearest = at;
                most = cosine;
            }
        }
        return new Found(labels.get(nearest), most);
    }
}
