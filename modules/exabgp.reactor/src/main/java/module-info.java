import org.jspecify.annotations.NullMarked;

/** The daemon: configuration, routing tables, helper processes and the supervision of sessions. */
@NullMarked
module exabgp.reactor {
    requires static transitive org.jspecify;
    requires transitive exabgp.session;
    requires org.slf4j;
}
