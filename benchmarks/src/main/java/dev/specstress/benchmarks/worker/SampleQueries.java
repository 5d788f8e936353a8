package dev.specstress.benchmarks.worker;

import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Price;
import dev.specstress.schemas.Query;
import java.time.Instant;
import java.util.Random;

/** Queries with prompts of about 500 characters, drawn from a seed. */
public final class SampleQueries {
    private static final int WORDS = 80;
    private static final Instant NEVER_LATE = Instant.parse("2126-01-01T00:00:00Z");

    private final Random random;

    public SampleQueries(long seed) {
        this.random = new Random(seed);
    }

    /** The query of one number to one model of one lane. */
    public Query of(int number, String lane) {
        ModelEntry model = ModelEntry.newBuilder()
                .setName(lane)
                .setProvider(lane)
                .setLane(lane)
                .setWireName(lane + "-1")
                .setMaxOutputTokens(400)
                .setPrice(new Price(1.0, 0.1, 2.0, ""))
                .setSimulated(true)
                .build();
        return new Query("c-bench", "s-" + number, model, 0, prompt(), (long) number, NEVER_LATE);
    }

    private String prompt() {
        StringBuilder prompt = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            prompt.append(Integer.toString(random.nextInt(1 << 26), Character.MAX_RADIX))
                    .append(' ');
        }
        return prompt.toString();
    }
}
