package exabgp.wire.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.family.Family;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link PlainField} lets pass must be what {@link AttributeReader} finds no fault in, and the same attributes. */
class PlainFieldTest {
    private static final String ORIGIN = "40010100";
    private static final String PATH = "40020E0203000100000000FDE90000FDEA";
    private static final String NEXT_HOP = "400304C0000201";
    private static final List<String> PLAIN = List.of(
            ORIGIN,
            PATH,
            "400200",
            NEXT_HOP,
            "80040400000064",
            "40050400000064",
            "400600",
            "C007080000FDE9C0000201",
            "C00808FDE90001FDE90002",
            "800904C0000201",
            "800A08C0000201C0000202",
            "C010080002FDE900000001",
            "C0200C0000FDE90000000100000002",
            "D0080008FDE90001FDE90002",
            "E00804FDE90001",
            "40021002010000FDE901020000FDEA0000FDEB",
            "800E0D0001010400000000000818C6",
            "900E001A0002011020010DB8000000000000000000000001002020010DB8",
            "800E00",
            "800F03000101",
            "800F080002012020010DB8");
    private static final List<String> OTHER = List.of(
            "C00400", "40010103", "4001020000", "400206020100000000", "400206030100000001", "40020602000000FDE9", "4002020201", "40030401", "C0070800000000C0000201", "C00800",
            "C00803010203", "801A0B01000B0000000000000064", "C063020102", "8063020102", "C00E0D0001010400000000000818C6", "400F03000101",
            "C0110602010000FDE9", "C0230400000001", "80", "4001", "50010001", "C0210400000001", "40");

    private final Random random = new Random(7);

    @Test
    void whatPassesHasNoFaultAndTheSameAttributes() {
        int passed = 0;
        for (int i = 0; i < 200_000; i++) {
            passed += agrees(field(), context()) ? 1 : 0;
        }
        assertTrue(passed > 20_000, passed + " were plain");
    }

    @Test
    void aUsualFieldIsPlainAndMadeIntoValuesInTheOrderOfTheirCodes() {
        Octets field = Octets.parseHex(NEXT_HOP + PATH + ORIGIN);
        Attributes attributes = Attributes.decode(field, context(true, false)).attributes();
        assertEquals(field, attributes.field());
        assertTrue(attributes.has(AsPath.CODE));
        assertEquals(3, attributes.size());
        assertSame(attributes.nextHop(), attributes.nextHop());
        Attributes values = Attributes.of(Origin.IGP, AsPath.sequence(new Asn(65536), new Asn(65001), new Asn(65002)), new NextHop(Ipv4.parse("192.0.2.1")));
        assertEquals(values, attributes);
        assertEquals(values.hashCode(), attributes.hashCode());
        assertNull(values.field());
    }

    @Test
    void theSameAttributesInOtherOctetsAreEqual() {
        Attributes one = Attributes.decode(Octets.parseHex(ORIGIN + NEXT_HOP), context(true, true)).attributes();
        Attributes same = Attributes.decode(Octets.parseHex(ORIGIN + NEXT_HOP), context(true, true)).attributes();
        Attributes other = Attributes.decode(Octets.parseHex(NEXT_HOP + "5001000100"), context(true, true)).attributes();
        assertEquals(one, same);
        assertEquals(one, other);
        assertNotEquals(one.field(), other.field());
        assertNotEquals(one, Attributes.decode(Octets.parseHex(ORIGIN), context(true, true)).attributes());
    }

    @Test
    void whatOnlyInternalPeersMaySendIsNotPlainFromAnExternalOne() {
        Octets field = Octets.parseHex(ORIGIN + "40050400000064");
        assertNotNull(Attributes.decode(field, context(true, true)).attributes().field());
        assertNull(Attributes.decode(field, context(true, false)).attributes().field());
        assertNull(Attributes.decode(field, context(false, true)).attributes().field());
    }

    @Test
    void routesAreNoPartOfWhatIsSaidOfThem() {
        Octets field = Octets.parseHex("800F03000201" + ORIGIN + "900E001A0002011020010DB8000000000000000000000001002020010DB8" + PATH);
        Decoded decoded = Attributes.decode(field, context(true, false));
        assertEquals(Octets.parseHex(ORIGIN + PATH), decoded.attributes().field());
        assertEquals(Octets.parseHex("0002011020010DB8000000000000000000000001002020010DB8"), decoded.reach());
        assertEquals(Octets.parseHex("000201"), decoded.unreach());
        assertEquals(3, decoded.others());
        assertSame(Attributes.NONE, Attributes.decode(Octets.parseHex("800F03000201"), context(true, false)).attributes());
    }

    @Test
    void aNextHopBesideTheFieldCountsInPlaceOfTheOneInIt() {
        NextHop beside = new NextHop(Ipv6.parse("2001:db8::1"));
        for (String hex : List.of(ORIGIN + PATH, ORIGIN + PATH + NEXT_HOP, NEXT_HOP)) {
            Octets field = Octets.parseHex(hex);
            Attributes bare = Attributes.decode(field, context(true, false)).attributes();
            Attributes with = bare.with(beside);
            assertEquals(field, with.field());
            assertEquals(beside, with.apart());
            assertEquals(beside, with.nextHop());
            assertTrue(with.has(NextHop.CODE));
            assertNull(with.cursor());
            Attributes values = Attributes.of(StreamSupport.stream(bare.spliterator(), false).toList()).with(beside);
            assertEquals(values, with);
            assertEquals(values.size(), with.size());
            assertNotEquals(bare, with);
            assertNotEquals(with, bare.with(new NextHop(Ipv6.parse("2001:db8::2"))));
            assertEquals(with, Attributes.decode(field, context(true, false)).attributes().with(beside));
        }
    }

    private boolean agrees(Octets field, Negotiated context) {
        PlainField plain = PlainField.of(field, context);
        if (plain == null) {
            return false;
        }
        Decoded told = readByReader(field, context);
        assertNotNull(told, () -> field + " has a fault that ends the session");
        assertEquals(List.of(), told.faults(), field::toString);
        Decoded quick = Attributes.decode(field, context);
        assertEquals(told.reach(), quick.reach(), field::toString);
        assertEquals(told.unreach(), quick.unreach(), field::toString);
        assertEquals(told.others(), quick.others());
        assertEquals(told.attributes(), quick.attributes(), field::toString);
        assertEquals(told.attributes().toString(), quick.attributes().toString());
        assertEquals(told.attributes().find(NextHop.class), quick.attributes().nextHop());
        assertEquals(told.attributes().size(), quick.attributes().size());
        for (int code = 0; code < 256; code++) {
            assertEquals(told.attributes().has(code), quick.attributes().has(code));
        }
        return true;
    }

    private static @Nullable Decoded readByReader(Octets field, Negotiated context) {
        try {
            return new AttributeReader(context).read(field);
        } catch (ProtocolFault e) {
            return null;
        }
    }

    private Octets field() {
        StringBuilder hex = new StringBuilder();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            List<String> from = random.nextInt(20) == 0 ? OTHER : PLAIN;
            hex.append(from.get(random.nextInt(from.size())));
        }
        byte[] octets = Octets.parseHex(hex).toByteArray();
        if (octets.length > 0 && random.nextInt(3) == 0) {
            octets[random.nextInt(octets.length)] = (byte) (random.nextBoolean() ? random.nextInt(8) : random.nextInt(256));
        }
        return Octets.copyOf(random.nextInt(6) == 0 ? Arrays.copyOf(octets, random.nextInt(octets.length + 3)) : octets);
    }

    private Negotiated context() {
        return context(random.nextInt(10) > 0, random.nextBoolean());
    }

    private static Negotiated context(boolean fourOctetAs, boolean internal) {
        return new Negotiated(
                new Asn(65001), new Asn(internal ? 65001 : 65002), 90, Negotiated.MESSAGE_SIZE, fourOctetAs, List.of(Family.IPV4_UNICAST), List.of(), Set.of(), Set.of(), Refresh.ABSENT);
    }
}
