package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.Origin;
import exabgp.wire.capability.Capability;
import exabgp.wire.family.Afi;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is encoded and decoded again is what it was, for every type that the sealed roots permit: a new type is asked for here the day it exists. */
class RoundTripTest {
    @Test
    void everyMessageComesBack() {
        assertCovered(Message.class, 6, Samples.messages());
        for (Message message : Samples.messages()) {
            assertEquals(message, Messages.decode(Messages.encode(message, Sessions.INTERNAL), Sessions.INTERNAL));
        }
    }

    @Test
    void everyCapabilityComesBack() {
        assertCovered(Capability.class, 16, Samples.capabilities());
        for (Capability capability : Samples.capabilities()) {
            Open open = new Open(1, 2, Ipv4.ANY, List.of(capability, capability));
            assertEquals(open, Messages.decode(Messages.encode(open)));
        }
    }

    @Test
    void everyAttributeComesBackWithFourAndWithTwoOctetsForAnAs() {
        assertCovered(Attribute.class, 18, Stream.concat(Samples.attributes().stream(), Samples.nextHops().stream()).toList());
        for (Attribute attribute : Samples.attributes()) {
            Update update = new Update(List.of(), Attributes.of(attribute), List.of(), null, List.of());
            for (Negotiated session : List.of(Sessions.INTERNAL, Sessions.NARROW)) {
                assertEquals(update, Messages.decode(Messages.encode(update, session), session));
            }
        }
    }

    @Test
    void everyNextHopComesBackWithEveryVersionOfNlri() {
        Negotiated session = Sessions.named("extended-next-hop");
        for (NextHop nextHop : Samples.nextHops()) {
            for (Nlri nlri : List.of(Samples.inet("10.0.0.0", 8, null), Samples.inet("2001:db8::", 32, null))) {
                boolean classic = nextHop.address().bits() == 32 && nlri.family().afi() == Afi.IPV4.code();
                Attributes attributes = Attributes.of(Origin.IGP, AsPath.EMPTY);
                Update update = new Update(
                        List.of(),
                        classic ? attributes.with(nextHop) : attributes,
                        List.of(new Update.Reach(Nlris.of(nlri.family(), false, List.of(nlri)), nextHop)),
                        null,
                        List.of());
                assertEquals(update, Messages.decode(Messages.encode(update, session), session));
            }
        }
    }

    @Test
    void everyNlriComesBackWithItsPathIdentifier() {
        assertCovered(Nlri.class, 9, Samples.nlris());
        for (Nlri nlri : Samples.nlris()) {
            boolean pathIds = nlri.pathId() != null;
            Nlris alone = Nlris.of(nlri.family(), pathIds, List.of(nlri));
            assertEquals(nlri, Nlris.decode(nlri.family(), pathIds, alone.packed()).iterator().next());
            Nlris packed = Nlris.of(nlri.family(), pathIds, List.of(nlri, nlri));
            Nlris decoded = Nlris.decode(nlri.family(), pathIds, packed.packed());
            assertEquals(packed, decoded);
            for (Nlri value : decoded) {
                assertTrue(value.equals(nlri) || decoded.size() == 1, value::toString);
            }
        }
    }

    /** That there is a sample of each type, and no fewer types than there once were. */
    private static void assertCovered(Class<?> root, int types, Collection<?> samples) {
        Set<Class<?>> permitted = new HashSet<>(List.of(root.getPermittedSubclasses()));
        assertTrue(permitted.size() >= types, () -> root + " has only " + permitted.size());
        Set<Class<?>> sampled = new HashSet<>();
        samples.forEach(sample -> sampled.add(sample instanceof Enum<?> constant ? constant.getDeclaringClass() : sample.getClass()));
        permitted.removeAll(sampled);
        assertEquals(Set.of(), permitted, "types without a sample in Samples");
    }
}
