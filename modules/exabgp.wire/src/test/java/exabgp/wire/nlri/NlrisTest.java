package exabgp.wire.nlri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.family.Family;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NlrisTest {
    private static final Family OPAQUE = new Family(1, 70);

    @Test
    void aFieldIsKeptAsItCame() {
        Octets field = Octets.parseHex("00" + "080A" + "180A0101");
        Nlris nlris = Nlris.decode(Family.IPV4_UNICAST, false, field);
        assertSame(field, nlris.packed());
        assertEquals(3, nlris.size());
        assertEquals(4, nlris.longest());
        assertEquals(List.of(inet("0.0.0.0", 0, null), inet("10.0.0.0", 8, null), inet("10.1.1.0", 24, null)), values(nlris));
    }

    @Test
    void bitsBehindAPrefixMeanNothing() {
        Nlris clean = Nlris.decode(Family.IPV4_UNICAST, false, Octets.parseHex("0780" + "090A80" + "20FFFFFFFF"));
        assertEquals(clean, Nlris.decode(Family.IPV4_UNICAST, false, Octets.parseHex("0781" + "090AFF" + "20FFFFFFFF")));
        assertEquals(
                Nlris.decode(Family.IPV6_UNICAST, true, Octets.parseHex("FFFFFFFF" + "2120010DB880")),
                Nlris.decode(Family.IPV6_UNICAST, true, Octets.parseHex("FFFFFFFF" + "2120010DB8FF")));
    }

    @Test
    void theCursorSeesTheOctetsOfEach() {
        Nlris nlris = Nlris.decode(Family.IPV4_UNICAST, true, Octets.parseHex("00000001" + "080A" + "FFFFFFFF" + "00"));
        NlriCursor cursor = nlris.cursor();
        assertTrue(cursor.next());
        assertEquals(1, cursor.pathId());
        assertEquals(Octets.of(8, 10), cursor.octets());
        assertEquals(4, cursor.start());
        assertEquals(6, cursor.end());
        assertTrue(cursor.next());
        assertEquals(-1, cursor.pathId());
        assertEquals(inet("0.0.0.0", 0, new PathId(-1)), cursor.value());
        assertFalse(cursor.next());
        assertFalse(cursor.next());
    }

    @Test
    void theIteratorEndsWithTheLast() {
        Iterator<Nlri> iterator = Nlris.of(Family.IPV4_UNICAST, false, List.of()).iterator();
        assertFalse(iterator.hasNext());
        assertThrows(NoSuchElementException.class, iterator::next);
    }

    @Test
    void pathIdentifiersAreAddedAndLeftOut() {
        Nlris plain = Nlris.of(Family.IPV4_UNICAST, false, List.of(inet("10.0.0.0", 8, null), inet("0.0.0.0", 0, null)));
        Nlris identified = plain.withPathIds(true);
        assertEquals("00000000" + "080A" + "00000000" + "00", identified.packed().toHex());
        assertEquals(PathId.ZERO, identified.iterator().next().pathId());
        assertEquals(plain, identified.withPathIds(false));
        assertSame(plain, plain.withPathIds(false));
    }

    @Test
    void aFamilyNotTakenApartIsOneNlri() {
        Octets field = Octets.of(1, 2, 3);
        Nlris nlris = Nlris.decode(OPAQUE, true, field);
        assertEquals(List.of(new UnknownNlri(OPAQUE, field)), values(nlris));
        assertSame(nlris, nlris.withPathIds(true));
        assertEquals(0, Nlris.decode(OPAQUE, false, Octets.EMPTY).size());
        assertEquals(nlris, Nlris.of(OPAQUE, true, values(nlris)));
        assertEquals(1, values(Nlris.of(OPAQUE, false, List.of(new UnknownNlri(OPAQUE, field), new UnknownNlri(OPAQUE, field)))).size());
        OctetWriter out = new OctetWriter();
        Nlris.append(new UnknownNlri(OPAQUE, field), true, out);
        assertEquals(field, out.toOctets());
    }

    @Test
    void whatWasAppendedIsReadWhereItStands() {
        OctetWriter out = new OctetWriter().u8(0xFF);
        Nlri six = Nlris.decode(Family.IPV6_UNICAST, false, Octets.parseHex("2120010DB880")).iterator().next();
        Nlri sixWithPath = Nlris.decode(Family.IPV6_UNICAST, true, Octets.parseHex("00000007" + "00")).iterator().next();
        List<Nlri> values = List.of(inet("10.0.0.0", 8, null), six, inet("10.1.0.0", 17, new PathId(0)), sixWithPath, new UnknownNlri(OPAQUE, Octets.of(1, 2)));
        List<Integer> ends = new ArrayList<>(List.of(out.length()));
        for (Nlri value : values) {
            Nlris.append(value, value.pathId() != null, out);
            ends.add(out.length());
        }
        Octets packed = out.u8(0xFF).toOctets();
        for (int i = 0; i < values.size(); i++) {
            Nlri value = values.get(i);
            assertEquals(value, Nlris.read(value.family(), value.pathId() != null, packed, ends.get(i), ends.get(i + 1)));
        }
    }

    @Test
    void anNlriOfAnotherFamilyIsTheCallersFault() {
        assertThrows(IllegalArgumentException.class, () -> Nlris.of(Family.IPV6_UNICAST, false, List.of(inet("10.0.0.0", 8, null))));
    }

    @Test
    void sortedIsByLengthThenAddress() {
        Nlris nlris = Nlris.of(
                Family.IPV4_UNICAST, false, List.of(inet("10.0.0.0", 24, null), inet("9.0.0.0", 24, null), inet("200.0.0.0", 8, null), inet("0.0.0.0", 0, null)));
        assertEquals(
                List.of(inet("0.0.0.0", 0, null), inet("200.0.0.0", 8, null), inet("9.0.0.0", 24, null), inet("10.0.0.0", 24, null)), values(nlris.sorted()));
    }

    @Test
    void sortedIsByPathIdentifierFirst() {
        Nlris nlris = Nlris.of(Family.IPV4_UNICAST, true, List.of(inet("10.0.0.0", 8, new PathId(-1)), inet("10.0.0.0", 8, new PathId(2)), inet("0.0.0.0", 0, new PathId(2))));
        assertEquals(List.of(inet("0.0.0.0", 0, new PathId(2)), inet("10.0.0.0", 8, new PathId(2)), inet("10.0.0.0", 8, new PathId(-1))), values(nlris.sorted()));
    }

    @Test
    void sortedIsTheOrderOfPrefixesForAnySet() {
        SplittableRandom random = new SplittableRandom(7);
        for (int size = 0; size < 200; size++) {
            List<Nlri> values = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int length = random.nextInt(33);
                values.add(new InetNlri(Family.IPV4_UNICAST, Prefix.containing(new Ipv4(random.nextInt()), length), null));
            }
            List<Nlri> expected = new ArrayList<>(values);
            expected.sort((a, b) -> ((InetNlri) a).prefix().compareTo(((InetNlri) b).prefix()));
            Nlris sorted = Nlris.of(Family.IPV4_UNICAST, false, values).sorted();
            assertEquals(expected, values(sorted));
            assertSame(sorted, sorted.sorted());
        }
    }

    private static List<Nlri> values(Nlris nlris) {
        List<Nlri> values = new ArrayList<>();
        nlris.forEach(values::add);
        return values;
    }

    private static InetNlri inet(String address, int length, PathId pathId) {
        return new InetNlri(Family.IPV4_UNICAST, new Prefix(Ip.parse(address), length), pathId);
    }
}
