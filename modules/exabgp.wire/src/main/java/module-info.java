import org.jspecify.annotations.NullMarked;

/** BGP messages as immutable values, and the codecs between them and octets. Pure and synchronous: no I/O, no threads, no logging. */
@NullMarked
module exabgp.wire {
    requires static transitive org.jspecify;
}
