package dev.specstress.scoring.internal.fault;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;

/** Where a fault happened: at offset 7 of partition 0, or with no topic at a look at the clock. */
record FaultContext(String topic, byte[] sourceRawKey, byte[] sourceRawValue) implements ErrorHandlerContext {

    @Override
    public int partition() {
        return 0;
    }

    @Override
    public long offset() {
        return 7;
    }

    @Override
    public Headers headers() {
        return new RecordHeaders();
    }

    @Override
    public String processorNodeId() {
        return "assemble";
    }

    @Override
    public TaskId taskId() {
        return new TaskId(0, 0);
    }

    @Override
    public long timestamp() {
        return 0;
    }
}
