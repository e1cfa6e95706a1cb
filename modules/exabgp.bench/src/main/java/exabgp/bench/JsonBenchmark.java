package exabgp.bench;

import exabgp.reactor.format.ApiVersion;
import exabgp.reactor.format.Event;
import exabgp.reactor.format.Host;
import exabgp.reactor.format.JsonEncoder;
import exabgp.reactor.format.LineBuffer;
import exabgp.reactor.format.PeerIdentity;
import exabgp.reactor.format.Shape;
import exabgp.reactor.format.Stamp;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.message.Messages;
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

/** The line that a helper gets of an UPDATE. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH sets the fields
public class JsonBenchmark {
    private static final long NOON = 1_800_000_000_000_000L;

    private static final PeerIdentity PEER =
            new PeerIdentity(Ip.parse("192.0.2.1"), Ip.parse("192.0.2.2"), Peers.LOCAL, Peers.PEER, Ipv4.parse("192.0.2.1"));

    /** What the UPDATE announces. */
    @Param
    public Sample sample;

    /** The version of the API. */
    @Param
    public ApiVersion version;

    private JsonEncoder encoder;
    private Event update;
    private LineBuffer line;

    /** Receives the UPDATE. */
    @Setup
    public void prepare() {
        encoder = new JsonEncoder(version, new Host("router", 100, 1), false);
        var message = Messages.decode(sample.frame(), sample.negotiated());
        update = new Event.Received(new Stamp(PEER, NOON, 1), message, sample.frame(), sample.negotiated());
        line = new LineBuffer(4096);
    }

    /** From a message to a line. */
    @Benchmark
    public int json() {
        line.clear();
        encoder.encode(update, Shape.PARSED, line);
        return line.length();
    }
}
