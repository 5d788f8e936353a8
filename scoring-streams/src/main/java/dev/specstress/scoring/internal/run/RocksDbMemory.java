package dev.specstress.scoring.internal.run;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bound on the memory of all stores of an instance: blocks, indexes, filters and write buffers count against one
 * cache. Stock settings allow every store of every partition its own.
 */
public final class RocksDbMemory implements AutoCloseable {

    private static final long ARENA_BLOCK = 64L << 10;
    private static final String CONFIG = "specstress.rocksdb.memory";

    private final Cache cache;
    private final WriteBufferManager writeBuffers;

    /** @param bytes of all stores together; half may be write buffers */
    public RocksDbMemory(long bytes) {
        RocksDB.loadLibrary();
        cache = new LRUCache(bytes);
        writeBuffers = new WriteBufferManager(bytes / 2, cache);
    }

    /** Properties that make Kafka Streams use it. */
    public Map<String, Object> properties() {
        return Map.of("rocksdb.config.setter", Setter.class, CONFIG, this);
    }

    /** Only once every store is closed. */
    @Override
    public void close() {
        writeBuffers.close();
        cache.close();
    }

    /** Made by Kafka Streams, one for each store. */
    public static final class Setter implements RocksDBConfigSetter {

        @Override
        public void setConfig(String storeName, Options options, Map<String, Object> configs) {
            RocksDbMemory memory = (RocksDbMemory) configs.get(CONFIG);
            BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
            table.setBlockCache(memory.cache);
            table.setCacheIndexAndFilterBlocks(true);
            table.setPinTopLevelIndexAndFilter(true);
            options.setTableFormatConfig(table);
            // A store of a partition takes its memory in pieces of this size. With the stock 1 MiB some twenty stores a
            // partition would fill the bound while nearly empty, and then every write would be a file.
            options.setArenaBlockSize(ARENA_BLOCK);
            options.setWriteBufferManager(memory.writeBuffers);
        }

        @Override
        public void close(String storeName, Options options) {
            // The memory is shared; its owner closes it.
        }
    }
}
