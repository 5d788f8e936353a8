package dev.specstress.schemas.serde.internal;

import org.apache.avro.specific.SpecificData;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that it may make objects of our generated classes. Since 1.12.2 Avro makes none of classes it was not told to
 * trust, neither when it reads a record nor when a builder copies one, and the only other way to tell it is a system
 * property on every command line.
 *
 * <p>Telling must come before the first record, whoever makes it and by whichever serde. So every generated class takes
 * its model from here (see {@code src/main/avro-templates}).
 */
public final class TrustedRecords {
    private static final String PACKAGE = "dev.specstress.schemas";

    static {
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(before, TrustedRecords::isOurs));
    }

    private TrustedRecords() {}

    /** The model of one generated class. */
    public static SpecificData model() {
        return new SpecificData();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().equals(PACKAGE);
    }
}
