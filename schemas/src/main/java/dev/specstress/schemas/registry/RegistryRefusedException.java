package dev.specstress.schemas.registry;

import org.apache.kafka.common.KafkaException;

/** The registry answered, and the answer is no; asking again gives the same. */
public abstract sealed class RegistryRefusedException extends KafkaException {
    private static final long serialVersionUID = 1L;

    private RegistryRefusedException(String message) {
        super(message);
    }

    /** There is no such subject, version, schema or id. */
    public static final class NotFound extends RegistryRefusedException {
        private static final long serialVersionUID = 1L;

        public NotFound(String message) {
            super(message);
        }
    }

    /** The schema breaks the subject's compatibility rule. */
    public static final class Incompatible extends RegistryRefusedException {
        private static final long serialVersionUID = 1L;

        public Incompatible(String message) {
            super(message);
        }
    }

    /** The registry takes the schema, or what was asked of it, for invalid. */
    public static final class Invalid extends RegistryRefusedException {
        private static final long serialVersionUID = 1L;

        public Invalid(String message) {
            super(message);
        }
    }

    /** The credentials are missing, wrong or not enough. */
    public static final class Unauthorised extends RegistryRefusedException {
        private static final long serialVersionUID = 1L;

        public Unauthorised(String message) {
            super(message);
        }
    }

    /** An answer that a registry does not give: most likely the address is that of something else. */
    public static final class NotARegistry extends RegistryRefusedException {
        private static final long serialVersionUID = 1L;

        public NotARegistry(String message) {
            super(message);
        }
    }
}
