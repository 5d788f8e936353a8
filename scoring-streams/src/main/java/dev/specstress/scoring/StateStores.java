package dev.specstress.scoring;

/** Where a task keeps its state; either way changelog topics hold a copy, from which it is restored. */
public enum StateStores {
    /** On local disk: state may be larger than memory, and a restart on the same machine finds most of it there. */
    ROCKSDB,
    /** In the heap: nothing on disk, all of it read back at every start. For short runs on one machine. */
    MEMORY
}
