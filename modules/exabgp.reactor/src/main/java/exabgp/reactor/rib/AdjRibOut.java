package exabgp.reactor.rib;

import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.Nlri;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is announced to one peer, and what of it is still to be sent. Lives as long as the peer, over all its sessions. Every method may be called by any thread and holds the one lock no
 * longer than a change of the table takes.
 */
public final class AdjRibOut {
    /** A table without routes, for no session yet. */
    public AdjRibOut(Config config) {
        throw new UnsupportedOperationException(config.toString());
    }

    /**
     * What a table needs to know of its peer.
     *
     * @param families     the families configured; routes of others are refused
     * @param groupUpdates whether one UPDATE may hold several NLRI
     * @param keep         whether routes are kept once they were sent ({@code adj-rib-out})
     * @param manualEor    whether End-of-RIB is left to commands
     * @param routeRefresh whether {@code route-refresh} is enabled, so that a flush is bracketed by its markers (RFC 7313)
     * @param routerId     the next hop of an IPv4 route with {@code next-hop self} in an IPv6 session
     */
    public record Config(List<Family> families, boolean groupUpdates, boolean keep, boolean manualEor, boolean routeRefresh, Ipv4 routerId) {
        /** Keeps its own list. */
        public Config {
            families = List.copyOf(families);
        }
    }

    /** How many routes are announced, and how many changes wait to be sent. */
    public record Counts(int routes, int announcesQueued, int withdrawsQueued) {}

    /** Announces a route of a command. Nothing happens when it is announced already, just so. False when its family is not configured: it is then left out. */
    public boolean announce(Route route) {
        throw new UnsupportedOperationException(route.toString());
    }

    /** Announces routes of commands, in order. How many were left out because their family is not configured. */
    public int announce(Collection<Route> routes) {
        throw new UnsupportedOperationException(routes.toString());
    }

    /** Withdraws the route to {@code nlri}, to the peer too even when it was never announced. False when its family is not configured. */
    public boolean withdraw(Nlri nlri) {
        throw new UnsupportedOperationException(nlri.toString());
    }

    /** Does all of these in order, under one lock. How many were left out because their family is not configured. */
    public int apply(List<Change> changes) {
        throw new UnsupportedOperationException(changes.toString());
    }

    /**
     * Takes over the routes of a configuration that was read: those of the previous call that are not among them are withdrawn, new and changed ones announced. Routes of commands are left
     * alone. How many were left out because their family is not configured.
     */
    public int replaceConfigured(Collection<Route> routes) {
        throw new UnsupportedOperationException(routes.toString());
    }

    /** Sends one UPDATE with these attributes and no NLRI, when there is a session. */
    public void announceBare(Attributes attributes, boolean nextHopSelf) {
        throw new UnsupportedOperationException(attributes.toString() + nextHopSelf);
    }

    /** Sends End-of-RIB for a family after all earlier changes. False when there is no session. */
    public boolean endOfRib(Family family) {
        throw new UnsupportedOperationException(family.toString());
    }

    /** Sends all announced routes again ({@code rib flush out}), when there is a session. */
    public void flush() {
        throw new UnsupportedOperationException();
    }

    /** Sends all announced routes of a family again, as the peer asked by ROUTE-REFRESH. */
    public void resend(Family family) {
        throw new UnsupportedOperationException(family.toString());
    }

    /** Withdraws every announced route and forgets them ({@code rib clear out}). What the peer was not told of yet, it never hears of. */
    public void clear() {
        throw new UnsupportedOperationException();
    }

    /** Shows every announced route, by family and in the order they came, without holding the lock meanwhile. */
    public void forEach(Consumer<? super Route> each) {
        throw new UnsupportedOperationException(each.toString());
    }

    /** Numbers at this moment. */
    public Counts counts() {
        throw new UnsupportedOperationException();
    }

    /** The number of the last change; grows with each. */
    public long sequence() {
        throw new UnsupportedOperationException();
    }

    /**
     * Runs {@code then} once all changes up to {@code sequence} were written to the peer or the session ended: at once in the calling thread when that is so already, else in a thread of the
     * session, which it must not hold up.
     */
    public void whenWritten(long sequence, Runnable then) {
        throw new UnsupportedOperationException(sequence + then.toString());
    }

    /** Waits until all changes up to {@code sequence} were written to the peer or the session ended. False when {@code most} passed before. */
    public boolean awaitWritten(long sequence, Duration most) throws InterruptedException {
        throw new InterruptedException(sequence + " " + most);
    }
}
