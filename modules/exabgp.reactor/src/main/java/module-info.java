import org.jspecify.annotations.NullMarked;

/** The daemon: configuration, routing tables, helper processes and the supervision of sessions. */
@NullMarked
@SuppressWarnings("module") // the module that a qualified export names is compiled after this one
module exabgp.reactor {
    requires static transitive org.jspecify;
    requires transitive exabgp.session;
    requires org.slf4j;

    exports exabgp.reactor;

    exports exabgp.reactor.api to
            exabgp.cli;
    exports exabgp.reactor.config to
            exabgp.cli;
    exports exabgp.reactor.format to
            exabgp.cli;
    exports exabgp.reactor.grammar to
            exabgp.cli;
}
