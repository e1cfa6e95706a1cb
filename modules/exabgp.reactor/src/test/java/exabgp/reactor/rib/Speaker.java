package exabgp.reactor.rib;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.OctetWriter;
import exabgp.wire.negotiated.Negotiated;
import java.util.List;

/** An {@link OutTable} with the far end of its session, without threads and time. */
final class Speaker {
    final AttributePool pool = new AttributePool();
    final OutTable table;
    private final AdjRibOut.Config config;
    private final Batch batch = new Batch();
    private FarEnd far;
    private RunPacker packer;

    Speaker(AdjRibOut.Config config) {
        this.config = config;
        table = new OutTable(config, pool);
    }

    FarEnd far() {
        return far;
    }

    void start(Negotiated negotiated) {
        table.start(negotiated);
        packer = new RunPacker(negotiated, Samples.LOCAL, config.routerId());
        far = new FarEnd(negotiated);
    }

    void stop() {
        table.stop();
    }

    /** Begins a session and takes all there is to be sent, End-of-RIB included. */
    Speaker up(Negotiated negotiated) {
        start(negotiated);
        lines();
        return this;
    }

    /** Takes one batch; false when there is nothing to be sent any more. */
    boolean batch() {
        batch.clear();
        table.take(batch);
        OctetWriter out = new OctetWriter();
        batch.runs().forEach(run -> packer.pack(run, out));
        far.receive(out);
        return table.hasWork();
    }

    void drain() {
        while (batch()) {
            // all of it
        }
    }

    /** All messages there are to be sent, a line for each. */
    List<String> lines() {
        drain();
        return far.lines();
    }

    void announce(String prefix, int med) {
        table.announce(Samples.route(prefix, med), false);
    }

    void withdraw(String prefix) {
        table.withdraw(Samples.nlri(prefix), Attributes.NONE);
    }
}
