import org.jspecify.annotations.NullMarked;

/** BGP messages as immutable values, and the codecs between them and octets. Pure and synchronous: no I/O, no threads, no logging. */
@NullMarked
module exabgp.wire {
    requires static transitive org.jspecify;

    exports exabgp.wire;
    exports exabgp.wire.address;
    exports exabgp.wire.attribute;
    exports exabgp.wire.attribute.community;
    exports exabgp.wire.attribute.prefixsid;
    exports exabgp.wire.attribute.linkstate;
    exports exabgp.wire.attribute.segment;
    exports exabgp.wire.attribute.tunnel;
    exports exabgp.wire.capability;
    exports exabgp.wire.family;
    exports exabgp.wire.fault;
    exports exabgp.wire.message;
    exports exabgp.wire.negotiated;
    exports exabgp.wire.nlri;
    exports exabgp.wire.nlri.flow;
    exports exabgp.wire.nlri.evpn;
    exports exabgp.wire.nlri.mvpn;
    exports exabgp.wire.nlri.linkstate;
    exports exabgp.wire.nlri.mup;
    exports exabgp.wire.operational;
}
