package exabgp.wire.message;

import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.Origin;
import exabgp.wire.capability.Capability;
import exabgp.wire.family.Family;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.FlowNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All {@link Samples} and {@link Vector}s as messages, each with the session that it is read in. */
final class SharedSamples {
    private static final String SESSION = "internal extended-message";

    private SharedSamples() {}

    /**
     * One message.
     *
     * @param name    what it is, another one for each
     * @param session the words of {@link Sessions#named} for the session it belongs to
     */
    record Sample(String name, String session, Octets frame) {
        Negotiated negotiated() {
            return SharedSamples.named(session);
        }
    }

    /** The session with this name, with the families of all samples. */
    static Negotiated named(String name) {
        return Sessions.named(name, families());
    }

    /** The families of all samples. */
    static List<Family> families() {
        Set<Family> families = new TreeSet<>(Sessions.FAMILIES);
        Samples.nlris().forEach(nlri -> families.add(nlri.family()));
        return List.copyOf(families);
    }

    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Vector vector : Vector.all()) {
            add(samples, names, vector.name(), vector.session(), vector.frame());
        }
        for (Message message : Samples.messages()) {
            add(samples, names, "message " + message.type(), SESSION, Messages.encode(message, named(SESSION)));
        }
        for (Capability capability : Samples.capabilities()) {
            Open open = new Open(65000, 90, Ipv4.parse("192.0.2.1"), List.of(capability));
            add(samples, names, "capability " + capability.code(), SESSION, Messages.encode(open));
        }
        for (Attribute attribute : Samples.attributes()) {
            add(samples, names, "attribute " + attribute.code(), SESSION, Messages.encode(carrying(attribute), named(SESSION)));
        }
        for (Nlri nlri : Samples.nlris()) {
            String session = nlri.pathId() == null ? SESSION : SESSION + " add-path";
            add(samples, names, "announced " + nlri.family(), session, announced(nlri, named(session)));
            add(samples, names, "withdrawn " + nlri.family(), session, withdrawn(nlri, named(session)));
        }
        return List.copyOf(samples);
    }

    private static void add(List<Sample> samples, Set<String> names, String name, String session, Octets frame) {
        String own = name;
        for (int i = 2; !names.add(own); i++) {
            own = name + " " + i;
        }
        samples.add(new Sample(own, session, frame));
    }

    /** An UPDATE with the attribute and a route that it can belong to. */
    private static Update carrying(Attribute attribute) {
        NextHop nextHop = new NextHop(Ipv4.parse("192.0.2.9"));
        Nlris route = Nlris.of(Family.IPV4_UNICAST, false, List.of(Samples.inet("10.0.0.0", 8, null)));
        Attributes attributes = Attributes.of(Origin.IGP, AsPath.EMPTY, nextHop).with(attribute);
        return new Update(List.of(), attributes, List.of(new Update.Reach(route, nextHop)), null, List.of());
    }

    /** With the first next hop that its family takes; none where it needs none. */
    private static Octets announced(Nlri nlri, Negotiated session) {
        List<@Nullable NextHop> nextHops = new ArrayList<>(Samples.nextHops());
        nextHops.add(nlri instanceof FlowNlri ? 0 : nextHops.size(), null);
        for (NextHop nextHop : nextHops) {
            Attributes attributes = Attributes.of(Origin.IGP, AsPath.EMPTY);
            if (nextHop != null && nlri.family().equals(Family.IPV4_UNICAST)) {
                attributes = attributes.with(nextHop);
            }
            Update update = new Update(List.of(), attributes, List.of(new Update.Reach(Nlris.of(nlri.family(), nlri.pathId() != null, List.of(nlri)), nextHop)), null, List.of());
            try {
                Octets frame = Messages.encode(update, session);
                if (Messages.decode(frame, session).equals(update)) {
                    return frame;
                }
            } catch (ProtocolFault | IllegalArgumentException e) {
                // the next one
            }
        }
        throw new AssertionError("no next hop fits " + nlri);
    }

    private static Octets withdrawn(Nlri nlri, Negotiated session) {
        Nlris routes = Nlris.of(nlri.family(), nlri.pathId() != null, List.of(nlri));
        return Messages.encode(new Update(List.of(routes), Attributes.NONE, List.of(), null, List.of()), session);
    }
}
