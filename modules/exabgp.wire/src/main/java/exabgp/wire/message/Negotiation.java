package exabgp.wire.message;

import exabgp.wire.address.Asn;
import exabgp.wire.capability.AddPath;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.EnhancedRouteRefresh;
import exabgp.wire.capability.ExtendedMessage;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.family.Family;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What follows from two OPEN messages: whether there can be a session, and its context. It stands here and not beside {@link Negotiated} because that is what messages depend on. */
public final class Negotiation {
    private Negotiation() {}

    /**
     * What the OPEN we sent and the one we received agree on.
     *
     * @param localAs our AS as configured; the field of our OPEN may have had no room for it
     */
    public static Negotiated of(Asn localAs, Open sent, Open received) {
        List<Family> families = common(received.families(), sent.families());
        boolean extended = both(sent, received, ExtendedMessage.class);
        Set<Family> addPathSend = addPath(families, sent, AddPath.Entry::sends, received, AddPath.Entry::receives);
        Negotiated negotiated = new Negotiated(
                localAs,
                received.asn(),
                Math.min(sent.holdTime(), received.holdTime()),
                extended ? Negotiated.EXTENDED_MESSAGE_SIZE : Negotiated.MESSAGE_SIZE,
                both(sent, received, FourOctetAs.class),
                families,
                common(nextHops(received), nextHops(sent)),
                addPathSend,
                addPath(families, sent, AddPath.Entry::receives, received, AddPath.Entry::sends),
                refresh(sent, received));
        return negotiated.with(ExtensionNegotiation.of(sent, received, addPathSend));
    }

    /**
     * Why the OPEN received cannot be accepted, checked in the order in which ExaBGP does it.
     *
     * @param localAs our AS as configured
     * @param peerAs  the AS the peer must have, null when any will do
     * @param strictRole whether the peer has to say its role when we say ours (RFC 9234 section 4.2)
     */
    public static Optional<ProtocolFault> fault(Asn localAs, @Nullable Asn peerAs, Open sent, Open received, boolean strictRole) {
        Asn asn = received.asn();
        if (peerAs != null && !peerAs.equals(asn)) {
            return refused(NotificationCode.BAD_PEER_AS, "ASN in OPEN (" + asn + ") did not match ASN expected (" + peerAs + ")");
        }
        if (asn.value() == 0) {
            // RFC 7607 section 2
            return refused(NotificationCode.BAD_PEER_AS, "ASN in OPEN (0) is not one a speaker can have");
        }
        if (received.routerId().value() == 0) {
            return refused(NotificationCode.BAD_BGP_IDENTIFIER, "0.0.0.0 is an invalid router_id");
        }
        if (asn.equals(localAs) && received.routerId().equals(sent.routerId())) {
            return refused(
                    NotificationCode.BAD_BGP_IDENTIFIER,
                    "BGP Identifier collision, same router-id (" + received.routerId() + ") on both sides of this IBGP session");
        }
        if (received.holdTime() == 1 || received.holdTime() == 2) {
            return refused(NotificationCode.UNACCEPTABLE_HOLD_TIME, "Hold Time is invalid (" + received.holdTime() + ")");
        }
        return ExtensionNegotiation.fault(sent, received, strictRole);
    }

    private static Optional<ProtocolFault> refused(NotificationCode code, String why) {
        return Optional.of(new ProtocolFault(code, why));
    }

    private static boolean both(Open sent, Open received, Class<? extends Capability> type) {
        return sent.has(type) && received.has(type);
    }

    private static <T> List<T> common(List<T> received, List<T> sent) {
        return received.stream().distinct().filter(sent::contains).toList();
    }

    private static List<ExtendedNextHop.Conversion> nextHops(Open open) {
        return open.all(ExtendedNextHop.class).flatMap(c -> c.conversions().stream()).toList();
    }

    private static Set<Family> addPath(
            List<Family> families, Open sent, Predicate<AddPath.Entry> ours, Open received, Predicate<AddPath.Entry> theirs) {
        Set<Family> agreed = new LinkedHashSet<>(families);
        agreed.retainAll(addPath(sent, ours));
        agreed.retainAll(addPath(received, theirs));
        return agreed;
    }

    private static Set<Family> addPath(Open open, Predicate<AddPath.Entry> able) {
        Set<Family> families = new HashSet<>();
        // of several entries for a family the last one counts, as it does for the receivers we know
        open.all(AddPath.class).flatMap(c -> c.families().stream()).forEach(entry -> {
            if (able.test(entry)) {
                families.add(entry.family());
            } else {
                families.remove(entry.family());
            }
        });
        return families;
    }

    private static Refresh refresh(Open sent, Open received) {
        if (both(sent, received, EnhancedRouteRefresh.class)) {
            return Refresh.ENHANCED;
        }
        return standardRefresh(sent) && standardRefresh(received) ? Refresh.NORMAL : Refresh.ABSENT;
    }

    private static boolean standardRefresh(Open open) {
        return open.capabilities().contains(exabgp.wire.capability.RouteRefresh.STANDARD);
    }
}
