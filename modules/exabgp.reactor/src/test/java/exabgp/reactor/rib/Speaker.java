package exabgp.reactor.rib;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ip;
import exabgp.wire.negotiated.Negotiated;
import java.util.List;

/** An {@link OutTable} with the far end of its session, without threads and time. */
final class Speaker {
    final AttributePool pool;
    final KeyPool keys;
    final OutTable table;
    private final UpdateGroups groups;
    private final AdjRibOut.Config config;
    private final Batch batch = new Batch();
    private FarEnd far;
    private RunPacker packer;

    Speaker(AdjRibOut.Config config) {
        this(config, new AttributePool(), new KeyPool(), new UpdateGroups());
    }

    /** One that shares with others what peers share. */
    Speaker(AdjRibOut.Config config, AttributePool pool, KeyPool keys, UpdateGroups groups) {
        this.config = config;
        this.pool = pool;
        this.keys = keys;
        this.groups = groups;
        table = new OutTable(config, pool, keys);
    }

    FarEnd far() {
        return far;
    }

    void start(Negotiated negotiated) {
        start(negotiated, Samples.LOCAL);
    }

    void start(Negotiated negotiated, Ip localAddress) {
        table.start(negotiated);
        packer = new RunPacker(groups.join(negotiated), negotiated, localAddress, config.routerId());
        far = new FarEnd(negotiated);
    }

    /** Gives it the routes of a configuration; how many were left out. */
    int configure(Route... routes) {
        return table.replaceConfigured(routes.length, List.of(routes)::forEach);
    }

    void stop() {
        table.stop();
        groups.leave(packer.group());
    }

    /** The group of its session. */
    UpdateGroup group() {
        return packer.group();
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
