package exabgp.reactor.rib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.Aggregator;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.AsSegment;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Communities;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.UnknownAttribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttributePoolTest {
    private final AttributePool pool = new AttributePool();

    @Test
    void equalSetsAreKeptOnceAndForgottenAfterTheLast() {
        int first = pool.acquire(Attributes.of(new Med(1)), 1);
        int second = pool.acquire(Attributes.of(new Med(1)), 2);
        int other = pool.acquire(Attributes.of(new Med(2)), 1);
        assertEquals(first, second);
        assertNotEquals(first, other);
        assertEquals(2, pool.size());
        pool.release(first, 2);
        assertEquals(Attributes.of(new Med(1)), pool.get(first));
        pool.release(first, 1);
        assertEquals(1, pool.size());
        assertEquals(Attributes.of(new Med(2)), pool.get(other));
    }

    @Test
    void everySetComesBackAsItWas() {
        List<Attributes> sets = List.of(
                Attributes.NONE,
                Samples.attributes("192.0.2.9", 1),
                Samples.attributes("2001:db8::1", 1),
                Attributes.of(new NextHop(Ip.parse("2001:db8::1"), (Ipv6) Ip.parse("fe80::1"))),
                Attributes.of(new NextHop(Ip.parse("192.0.2.1"), (Ipv6) Ip.parse("fe80::1"))),
                Attributes.of(new AsPath(List.of(new AsSegment(AsSegment.Kind.SEQUENCE, Collections.nCopies(300, new Asn(4_200_000_000L)))))),
                Attributes.of(new AsPath(List.of(new AsSegment(AsSegment.Kind.SEQUENCE, Collections.nCopies(20_000, new Asn(65001)))))),
                Attributes.of(new Aggregator(new Asn(4_200_000_000L), Ipv4.ANY)),
                Attributes.of(new UnknownAttribute(8, 0xC0, Octets.of(1, 2, 3, 4))),
                Attributes.of(new UnknownAttribute(99, 0x80, Octets.of(1))),
                Attributes.of(new UnknownAttribute(99, 0xC0, Octets.of(1))),
                Attributes.of(new UnknownAttribute(99, 0xE0, Octets.EMPTY)),
                Attributes.of(new UnknownAttribute(14, 0x80, Octets.of(1))));
        List<Integer> numbers = sets.stream().map(set -> pool.acquire(set, 1)).toList();
        for (int i = 0; i < sets.size(); i++) {
            assertEquals(sets.get(i), pool.get(numbers.get(i)));
            assertEquals(numbers.get(i), pool.acquire(sets.get(i), 1));
        }
        assertEquals(sets.size(), pool.size());
    }

    @Test
    void setsThatAreSentTheSameWayAreOne() {
        assertEquals(pool.acquire(Attributes.NONE, 1), pool.acquire(Attributes.of(new Communities(Octets.EMPTY)), 1));
    }

    @Test
    void anyOrderOfTakingAndGivingBackKeepsTheSetsThatAreWanted() {
        Random random = new Random(7);
        Map<Integer, Attributes> wanted = new HashMap<>();
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            if (random.nextInt(taken.size() / 500 + 2) == 0) {
                Attributes set = Samples.attributes("192.0.2.9", random.nextInt(3000));
                int number = pool.acquire(set, 1);
                taken.add(number);
                assertEquals(set, wanted.getOrDefault(number, set));
                wanted.put(number, set);
            } else if (!taken.isEmpty()) {
                int number = taken.remove(random.nextInt(taken.size()));
                assertEquals(wanted.get(number), pool.get(number));
                pool.release(number, 1);
                if (!taken.contains(number)) {
                    wanted.remove(number);
                }
            }
            assertEquals(wanted.size(), pool.size());
        }
    }

    @Test
    void aPoolThatWasFullAndIsEmptyTakesNoMoreRoomThanANewOne() {
        long before = pool.footprint();
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            taken.add(pool.acquire(Attributes.of(new Med(i)), 1));
        }
        taken.forEach(number -> pool.release(number, 1));
        assertEquals(before, pool.footprint());
    }
}
