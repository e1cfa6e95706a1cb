package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import exabgp.reactor.rib.AdjRibIn;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.family.Family;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Update;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A message of 64 KiB costs four times as much as one of 16 KiB, whatever it is full of: to decode it, to keep its routes, to tell it, and to encode it again. */
class LinearWorkTest {
    private static final int FULL = 64_000;
    private static final double MOST = 1.6;

    private static final List<Family> FAMILIES = Samples.NLRI.stream().map(Nlri::family).distinct().toList();
    private static final Negotiated WIDE = session(true, Set.of());
    private static final Negotiated NARROW = session(false, Set.of());
    private static final Negotiated PATHS = session(true, Set.copyOf(FAMILIES));

    @TestFactory
    Stream<DynamicTest> ofAttributes() {
        return Stream.of(
                attribute("communities", "C008", i -> String.format("%08X", i * 2_654_435_761L & 0xFFFF_FFFFL)),
                attribute("equal communities", "C008", i -> "00010002"),
                attribute("extended communities", "C010", i -> "0002" + String.format("%012X", i * 2_654_435_761L)),
                attribute("IPv6 extended communities", "C019", i -> "0002" + "0".repeat(24) + String.format("%012X", i * 2_654_435_761L)),
                attribute("large communities", "C020", i -> String.format("%024X", i * 2_654_435_761L)),
                attribute("equal large communities", "C020", i -> "000000010000000200000003"),
                attribute("a cluster list", "800A", i -> String.format("%08X", i)),
                attribute("a path of short segments", "4002", i -> "0201" + "0000FDE9"),
                attribute("a path of full segments", "4002", i -> "02FF" + "0000FDE9".repeat(255)),
                attribute("a path of sets", "4002", i -> "0102" + "0000FDE9" + "0001FDE9"),
                attribute("a path through a confederation", "4002", i -> "0301" + "0000FDE9"),
                attribute("TLVs of AIGP", "801A", i -> "070003"),
                attribute("TLVs of Prefix-SID", "C028", i -> "090000"),
                attribute("equal TLVs of BGP-LS", "801D", i -> "FFFF0000"),
                attribute("TLVs of BGP-LS", "801D", i -> String.format("%04X0000", 0x8000 + i)),
                attribute("adjacencies of BGP-LS", "801D", i -> "044B0007" + "30000000" + String.format("%06X", i & 0xF_FFFF)),
                attribute("areas of BGP-LS", "801D", i -> "04030014" + "FF".repeat(20)),
                attribute("SRv6 SIDs of BGP-LS", "801D", i -> "0452001E" + "003900000000" + "FC000000000000000000000000000001" + "04E4000420101000"),
                attribute("an attribute without a name", "C0FE", i -> "FF"),
                work("a path of short segments twice", NARROW, size -> update("", mandatory(false) + full("C011", size / 2, i -> "0201" + "00011170") + narrow(size), "080A")),
                work("attributes that repeat", WIDE, size -> update("", mandatory(true) + "C0FE00".repeat(size / 3), "080A")),
                work("malformed attributes", WIDE, size -> update("", mandatory(true) + "C00800".repeat(size / 3), "080A")));
    }

    @TestFactory
    Stream<DynamicTest> ofRoutes() {
        Stream<DynamicTest> withdrawn = Samples.NLRI.stream()
                .filter(nlri -> Nlris.areTakenApart(nlri.family()))
                .flatMap(nlri -> Stream.of(false, true).map(paths -> routes(nlri, paths)));
        Stream<DynamicTest> announced = Stream.of(
                work("announced prefixes", WIDE, size -> update("", mandatory(true), prefixes(size))),
                work("withdrawn prefixes", WIDE, size -> update(prefixes(size), "", "")),
                work("prefixes behind a malformed attribute", WIDE, size -> update("", mandatory(true) + "C00800", prefixes(size))),
                work("prefixes with many communities", WIDE, size -> update("", mandatory(true) + full("C008", size / 2, i -> "00010002"), "080A")));
        return Stream.concat(withdrawn, announced);
    }

    private static DynamicTest routes(Nlri nlri, boolean paths) {
        String one = Nlris.of(nlri.family(), paths, List.of(nlri)).packed().toHex();
        String family = String.format("%04X%02X", nlri.family().afi(), nlri.family().safi());
        return work("withdrawn " + nlri.family() + (paths ? " with path identifiers" : ""), paths ? PATHS : WIDE, size -> {
            String value = family + one.repeat(size * 2 / one.length());
            return update("", "900F" + String.format("%04X", value.length() / 2) + value, "");
        });
    }

    private static DynamicTest attribute(String name, String head, IntFunction<String> item) {
        String others = head.equals("4002") ? "40010100" + "400304C0000201" : mandatory(true);
        return work(name, WIDE, size -> update("", others + full(head, size, item), "080A"));
    }

    private static DynamicTest work(String name, Negotiated session, IntFunction<Octets> message) {
        Octets small = message.apply(FULL / 4);
        Octets large = message.apply(FULL);
        return dynamicTest(name, () -> {
            double grown = (double) large.length() / small.length();
            assertTrue(grown > 3, () -> small.length() + " and " + large.length() + " octets");
            double ratio = (double) Allocated.by(() -> all(large, session)) / Allocated.by(() -> all(small, session));
            assertTrue(ratio < grown * MOST, () -> grown + " times the octets are " + ratio + " times the work");
        });
    }

    private static void all(Octets frame, Negotiated session) {
        Update update = (Update) Messages.decode(frame, session);
        new AdjRibIn().apply(update);
        Event event = new Event.Received(Telling.STAMP, update, Octets.EMPTY, session);
        LineBuffer out = new LineBuffer(1 << 23);
        new JsonEncoder(ApiVersion.V4, Telling.HOST, false).encode(event, Shape.PARSED, out);
        new JsonEncoder(ApiVersion.V6, Telling.HOST, false).encode(event, Shape.PARSED, out);
        new TextEncoder(Telling.HOST).encode(event, Shape.PARSED, out);
        RouteText.command(update.attributes());
        if (update.faults().isEmpty()) {
            Messages.encode(update, session);
        }
    }

    private static String mandatory(boolean wide) {
        return "40010100" + (wide ? "400206" + "0201" + "0000FDE9" : "") + "400304C0000201";
    }

    private static String narrow(int size) {
        return full("4002", size / 3, i -> "0201" + "5BA0");
    }

    private static String full(String head, int size, IntFunction<String> item) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; value.length() < size * 2; i++) {
            value.append(item.apply(i));
        }
        return extended(head) + String.format("%04X", value.length() / 2) + value;
    }

    private static String extended(String head) {
        return String.format("%02X", Integer.parseInt(head.substring(0, 2), 16) | 0x10) + head.substring(2);
    }

    private static String prefixes(int size) {
        StringBuilder prefixes = new StringBuilder();
        IntStream.range(0, size / 4).forEach(i -> prefixes.append("18").append(String.format("%06X", i)));
        return prefixes.toString();
    }

    private static Octets update(String withdrawn, String attributes, String nlri) {
        OctetWriter out = new OctetWriter();
        out.i64(-1).i64(-1).u16(0).u8(2);
        int length = out.mark16();
        out.octets(Octets.parseHex(withdrawn));
        out.patch16(length);
        length = out.mark16();
        out.octets(Octets.parseHex(attributes));
        out.patch16(length);
        out.octets(Octets.parseHex(nlri));
        out.set16(16, out.length());
        assertEquals(out.length(), out.length() & 0xFFFF);
        return out.toOctets();
    }

    private static Negotiated session(boolean fourOctetAs, Set<Family> paths) {
        Asn as = new Asn(65000);
        return new Negotiated(as, as, 90, Negotiated.EXTENDED_MESSAGE_SIZE, fourOctetAs, families(), List.of(), paths, paths, Refresh.ABSENT).withAigp(true);
    }

    private static List<Family> families() {
        return Stream.concat(FAMILIES.stream(), Stream.of(Family.IPV4_UNICAST)).distinct().toList();
    }
}
