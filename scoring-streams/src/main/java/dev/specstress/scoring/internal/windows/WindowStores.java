package dev.specstress.scoring.internal.windows;

import dev.specstress.scoring.internal.stage.Tools;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowBytesStoreSupplier;

/** Where windows are counted; a window leaves once its grace has passed. */
public final class WindowStores {

    private WindowStores() {}

    public static List<StoreBuilder<?>> builders(Tools tools) {
        return Arrays.stream(WindowSize.values())
                .<StoreBuilder<?>>map(size -> Stores.windowStoreBuilder(
                                supplier(tools, size), Serdes.String(), WindowTallySerde.create(tools.serdes()))
                        // A window often changes many times within one commit.
                        .withCachingEnabled())
                .toList();
    }

    private static WindowBytesStoreSupplier supplier(Tools tools, WindowSize size) {
        return switch (tools.stores()) {
            case ROCKSDB -> Stores.persistentWindowStore(size.store(), size.kept(), size.size(), false);
            case MEMORY -> Stores.inMemoryWindowStore(size.store(), size.kept(), size.size(), false);
        };
    }
}
