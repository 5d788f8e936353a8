package dev.specstress.benchmarks.serde;

import dev.specstress.benchmarks.clock.CpuTime;
import org.apache.avro.specific.SpecificRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the wire format costs over plain Avro binary once schemas are known. */
@State(Scope.Thread)
public class SerdeBenchmark {

    @Param
    public SampleRecord message;

    @Param
    public Framing framing;

    private RecordCodec codec;
    private SpecificRecord object;
    private byte[] bytes;

    @Setup
    public void writeOnce() {
        object = message.make();
        codec = framing.codecFor(object);
        bytes = codec.write(object);
    }

    @Benchmark
    public byte[] write(CpuTime cpu) {
        return codec.write(object);
    }

    @Benchmark
    public SpecificRecord read(CpuTime cpu) {
        return codec.read(bytes);
    }
}
