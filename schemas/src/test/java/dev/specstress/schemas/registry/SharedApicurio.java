package dev.specstress.schemas.registry;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One real registry for all test classes that ask for it; it ends with the last of them. */
final class SharedApicurio implements BeforeAllCallback {
    private static Apicurio shared;

    static String url() {
        return shared.url();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        shared = context.getRoot()
                .getStore(Namespace.create(SharedApicurio.class))
                .getOrComputeIfAbsent(Apicurio.class, _ -> started(), Apicurio.class);
    }

    private static Apicurio started() {
        try {
            return Apicurio.start();
        } catch (Exception e) {
            throw new IllegalStateException("no real registry to test against: " + e.getMessage(), e);
        }
    }
}
