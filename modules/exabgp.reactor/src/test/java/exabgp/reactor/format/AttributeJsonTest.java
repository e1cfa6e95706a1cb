package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.attribute.Aigp;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.AsSegment;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Communities;
import exabgp.wire.attribute.LargeCommunities;
import exabgp.wire.attribute.OnlyToCustomer;
import exabgp.wire.attribute.Origin;
import exabgp.wire.attribute.UnknownAttribute;
import exabgp.wire.message.Update;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeJsonTest {
    private static final List<String> EXPECTED = List.of(
            "\"origin\": \"egp\"",
            "\"as-path\": {\"0\": {\"element\": \"as-sequence\", \"value\": [65001, 4200000000]}, \"1\": {\"element\": \"as-set\", \"value\": [7]}, "
                    + "\"2\": {\"element\": \"as-confed-sequence\", \"value\": [8]}, \"3\": {\"element\": \"as-confed-set\", \"value\": [9, 10]}}",
            "",
            "\"med\": 4294967295",
            "\"local-preference\": 100",
            "\"atomic-aggregate\": true",
            "\"aggregator\": \"65001:1.2.3.4\"",
            "\"community\": [ [ 65000, 1 ], [ 65535, 65281 ] ]",
            "\"originator-id\": \"1.2.3.4\"",
            "\"cluster-list\": [ \"10.0.0.1\", \"10.0.0.2\" ]",
            "\"large-community\": [ [ 1, 2 , 3 ], [ 65000, 10 , 4294967295 ] ]",
            "\"attribute-0x63-0xE0\": \"0x01ff\"",
            "\"bgp-ls\": { \"node-name\": \"router\" }");

    @Test
    void eachAttributeHasItsKeyAndForm() {
        for (int i = 0; i < EXPECTED.size(); i++) {
            assertEquals(EXPECTED.get(i), fields(Samples.ATTRIBUTES.get(i)));
        }
    }

    @Test
    void attributesStandInTheOrderOfTheirCodes() {
        List<String> inOrder = List.of(0, 1, 3, 4, 5, 6, 7, 8, 9, 12, 10, 11).stream().map(EXPECTED::get).toList();
        assertEquals(String.join(", ", inOrder), fields(Samples.ATTRIBUTES.subList(0, EXPECTED.size()).reversed().toArray(Attribute[]::new)));
    }

    @Test
    void eachOriginHasItsWord() {
        assertEquals("\"origin\": \"igp\"", fields(Origin.IGP));
        assertEquals("\"origin\": \"egp\"", fields(Origin.EGP));
        assertEquals("\"origin\": \"incomplete\"", fields(Origin.INCOMPLETE));
    }

    @Test
    void anEmptyPathIsLeftOut() {
        assertEquals("", fields(AsPath.EMPTY));
    }

    @Test
    void anEmptySegmentIsAnEmptyArray() {
        assertEquals(
                "\"as-path\": {\"0\": {\"element\": \"as-set\", \"value\": []}}",
                fields(new AsPath(List.of(new AsSegment(AsSegment.Kind.SET, List.of())))));
    }

    @Test
    void anAccumulatedMetricHasAllItsDigits() {
        assertEquals("\"aigp\": \"0x0000000000000064\"", fields(Aigp.of(100)));
        assertEquals("\"aigp\": \"0xfedcba9876543210\"", fields(Aigp.of(0xFEDC_BA98_7654_3210L)));
    }

    @Test
    void aigpWithoutAMetricIsToldInHexadecimal() {
        assertEquals("\"attribute-0x1A-0x80\": \"0x070004ab\"", fields(new Aigp(List.of(new Aigp.Tlv(7, Octets.of(0xAB))))));
    }

    @Test
    void onlyToCustomerIsAnAsNumber() {
        assertEquals("\"otc\": 4200000000", fields(new OnlyToCustomer(new Asn(4_200_000_000L))));
    }

    @Test
    void anUnknownAttributeMayBeEmpty() {
        assertEquals("\"attribute-0x05-0x40\": \"0x\"", fields(new UnknownAttribute(5, 0x40, Octets.EMPTY)));
    }

    @Test
    void communitiesByTheThousandsAreAllTold() {
        byte[] packed = new byte[4 * 16_000];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (byte) (i * 31);
        }
        String line = Telling.json(Samples.received(update(new Communities(Octets.copyOf(packed)))));
        assertEquals(16_000, line.split("\\[ \\d+, \\d+ \\]", -1).length - 1);
        Telling.parsed(line);
        line = Telling.json(Samples.received(update(new LargeCommunities(Octets.copyOf(packed, 0, 12 * 5_000)))));
        assertEquals(5_000, line.split("\\[ \\d+, \\d+ , \\d+ \\]", -1).length - 1);
        Telling.parsed(line);
    }

    private static String fields(Attribute... attributes) {
        String told = Telling.received(update(attributes));
        String before = ", \"message\": { \"update\": { ";
        assertTrue(told.startsWith(before) && told.endsWith(" } }"), told);
        String inside = told.substring(before.length(), told.length() - 4);
        if (inside.isEmpty()) {
            return inside;
        }
        assertTrue(inside.startsWith("\"attribute\": { ") && inside.endsWith(" }"), told);
        return inside.substring("\"attribute\": { ".length(), inside.length() - 2);
    }

    private static Update update(Attribute... attributes) {
        return new Update(List.of(), Attributes.of(attributes), List.of(), null, List.of());
    }
}
