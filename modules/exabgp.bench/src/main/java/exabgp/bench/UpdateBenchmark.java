package exabgp.bench;

import exabgp.wire.OctetWriter;
import exabgp.wire.message.Message;
import exabgp.wire.message.Messages;
import exabgp.wire.message.UpdatePacker;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The codec of UPDATE messages, a message at a time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH sets the fields
public class UpdateBenchmark {
    /** What the UPDATE announces. */
    @Param
    public Sample sample;

    private OctetWriter out;

    /** Makes room for a message. */
    @Setup
    public void prepare() {
        out = new OctetWriter(4096);
    }

    /** From the octets of a frame to a message, checked in full. */
    @Benchmark
    public Message decode() {
        return Messages.decode(sample.frame(), sample.negotiated());
    }

    /** From attributes and NLRI to the octets of a frame, with attributes that the last message did not have. */
    @Benchmark
    public int encode() {
        out.clear();
        new UpdatePacker(sample.negotiated(), true).announce(sample.attributes(), sample.nlris(), out);
        return out.length();
    }
}
