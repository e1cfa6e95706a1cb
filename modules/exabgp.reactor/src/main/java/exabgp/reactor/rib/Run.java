package exabgp.reactor.rib;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.message.RouteRefresh;
import exabgp.wire.nlri.Nlris;

/** A piece of what is to be sent to a peer, as {@link OutTable} hands it out: routes of one kind, still to be packed into messages, or a mark between them. */
sealed interface Run {
    /**
     * Routes with the same attributes.
     *
     * @param attributes  the attributes
     * @param nextHopSelf whether the next hop is our own address
     * @param nlris       what the routes lead to; none to send the attributes alone
     * @param grouped     whether they may share an UPDATE
     */
    record Announce(Attributes attributes, boolean nextHopSelf, Nlris nlris, boolean grouped) implements Run {}

    /**
     * Routes withdrawn.
     *
     * @param attributes what is sent along; none for most
     */
    record Withdraw(Nlris nlris, Attributes attributes) implements Run {}

    /** One end of a resend (RFC 7313). */
    record Marker(RouteRefresh message) implements Run {}

    /** End-of-RIB of a family (RFC 4724). */
    record EndOfRib(Family family) implements Run {}

    /** A KEEPALIVE, in place of the End-of-RIB of families when there are none. */
    record Alive() implements Run {}
}
