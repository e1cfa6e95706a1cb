import org.jspecify.annotations.NullMarked;

/** One BGP session: the state machine of RFC 4271, its timers, and the connection it speaks over. */
@NullMarked
@SuppressWarnings("module") // the module that a qualified export names is compiled after this one
module exabgp.session {
    requires static transitive org.jspecify;
    requires transitive exabgp.wire;
    requires org.slf4j;

    exports exabgp.session;
    exports exabgp.session.socket;

    exports exabgp.session.scope to
            exabgp.cli,
            exabgp.reactor;
}
