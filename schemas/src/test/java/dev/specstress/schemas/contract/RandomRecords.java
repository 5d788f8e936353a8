package dev.specstress.schemas.contract;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Makes records with any content their schema allows; the same seed gives the same records. */
public final class RandomRecords {
    private static final List<String> TEXTS =
            List.of("", "a", "zwei Wörter", "行\n列", "\u0000\t\"\\", "🙂".repeat(40), "x".repeat(5_000));

    private final Random random;

    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    public <T extends SpecificRecord> T next(Class<T> type) {
        return type.cast(next(SpecificData.get().getSchema(type)));
    }

    private Object next(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> nextRecord(schema);
            case ENUM -> nextEnum(schema);
            case ARRAY ->
                Stream.generate(() -> next(schema.getElementType()))
                        .limit(random.nextInt(4))
                        .toList();
            case UNION ->
                next(schema.getTypes().get(random.nextInt(schema.getTypes().size())));
            case STRING -> TEXTS.get(random.nextInt(TEXTS.size()));
            case LONG ->
                schema.getLogicalType() == null ? random.nextLong() : Instant.ofEpochMilli(random.nextLong(1L << 45));
            case INT -> random.nextInt();
            case DOUBLE -> random.nextGaussian();
            case BYTES -> bytes();
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
            default -> throw new IllegalArgumentException("the contract has no " + schema.getType());
        };
    }

    private ByteBuffer bytes() {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private Object nextRecord(Schema schema) {
        SpecificRecord made =
                (SpecificRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
        schema.getFields().forEach(field -> made.put(field.pos(), next(field.schema())));
        return made;
    }

    private Object nextEnum(Schema schema) {
        Object[] constants = SpecificData.get().getClass(schema).getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }
}
