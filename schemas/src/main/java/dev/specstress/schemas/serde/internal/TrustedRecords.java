package dev.specstress.schemas.serde.internal;

import dev.specstress.schemas.Campaign;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that it may make objects of our generated classes. Since 1.12.2 Avro makes none of classes it was not told to
 * trust, neither when it reads a record nor when a builder copies one, and the only other way to tell it is a system
 * property on every command line.
 *
 * <p>Telling must come before the first record, whoever makes it and by whichever serde. Avro looks for logical types
 * through {@link java.util.ServiceLoader} before it parses its first schema, so this poses as one. No schema names it.
 */
public final class TrustedRecords implements LogicalTypes.LogicalTypeFactory {
    private static final String PACKAGE = Campaign.class.getPackageName();
    private static final String NAME = "specstress-trusted-records";

    static {
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(before, TrustedRecords::isOurs));
    }

    /** For {@link java.util.ServiceLoader}. */
    public TrustedRecords() {}

    @Override
    public LogicalType fromSchema(Schema schema) {
        return new LogicalType(NAME);
    }

    @Override
    public String getTypeName() {
        return NAME;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().equals(PACKAGE);
    }
}
