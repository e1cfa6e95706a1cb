package exabgp.wire.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.linkstate.LinkStateTlv;
import exabgp.wire.attribute.linkstate.LinkStateTlvs;
import exabgp.wire.attribute.linkstate.SegmentTlv;
import exabgp.wire.attribute.linkstate.TlvType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinkStateTlvTest {
    private static final Octets ISIS_NEIGHBOR = Octets.parseHex("010203040506");
    private static final Octets OSPF_NEIGHBOR = Octets.parseHex("C0000201");
    private static final Ipv6 SID = Ipv6.parse("fc00::1");
    private static final SegmentTlv.SidStructure STRUCTURE = new SegmentTlv.SidStructure(1252, 32, 16, 15, 1);

    private static final List<LinkStateTlv> SAMPLES = List.of(
            new LinkStateTlv.Identifiers(258, 4_294_967_295L, 0),
            new LinkStateTlv.Bits(1024, 0xB0),
            new LinkStateTlv.Opaque(1025, Octets.of(1)),
            new LinkStateTlv.Name(1026, "r\u00e9seau"),
            new LinkStateTlv.Opaque(1027, Octets.of(0x49, 0, 1)),
            new LinkStateTlv.Address(1028, Ip.parse("192.0.2.1")),
            new LinkStateTlv.Address(1029, Ip.parse("2001:db8::1")),
            new LinkStateTlv.Address(1030, Ip.parse("192.0.2.2")),
            new LinkStateTlv.Address(1031, Ip.parse("2001:db8::2")),
            new SegmentTlv.Capabilities(1034, 0x80, List.of(new SegmentTlv.LabelRange(8000, 16000, false), new SegmentTlv.LabelRange(1, 4_294_967_295L, true))),
            new LinkStateTlv.Counts(1035, List.of(0L, 255L)),
            new LinkStateTlv.Bits(1038, 0x40),
            new LinkStateTlv.Count(1088, 4_294_967_295L),
            new LinkStateTlv.Bandwidth(1089, 1.25e8f),
            new LinkStateTlv.Bandwidth(1090, 0),
            new LinkStateTlv.UnreservedBandwidth(1091, List.of(1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f)),
            new LinkStateTlv.Count(1092, 10),
            new LinkStateTlv.Bits(1093, 4),
            new LinkStateTlv.Bits(1094, 0xC0),
            new LinkStateTlv.IgpMetric(1095, 2, 10),
            new LinkStateTlv.Counts(1096, List.of(1L, 4_294_967_295L)),
            new LinkStateTlv.Opaque(1097, Octets.EMPTY),
            new LinkStateTlv.Name(1098, ""),
            new SegmentTlv.AdjacencySid(1099, 0x30, 5, new SegmentTlv.Sids(List.of(24000L), Octets.EMPTY)),
            new SegmentTlv.LanAdjacencySid(1100, 0x30, 5, ISIS_NEIGHBOR, new SegmentTlv.Sids(List.of(24000L), Octets.EMPTY)),
            new SegmentTlv.EndXSid(1106, 57, 0x20, 1, 2, Octets.EMPTY, SID, List.of(STRUCTURE, new LinkStateTlv.Unknown(9, Octets.of(1)))),
            new SegmentTlv.EndXSid(1107, 57, 0, 0, 0, ISIS_NEIGHBOR, SID, List.of()),
            new SegmentTlv.EndXSid(1108, 57, 0, 0, 0, OSPF_NEIGHBOR, SID, List.of(STRUCTURE)),
            new LinkStateTlv.Measurement(1114, true, 16_777_215),
            new LinkStateTlv.DelayRange(1115, false, 1, 16_777_215),
            new LinkStateTlv.Count(1116, 16_777_215),
            new LinkStateTlv.Measurement(1117, false, 3),
            new LinkStateTlv.Bandwidth(1118, 1),
            new LinkStateTlv.Bandwidth(1119, 2),
            new LinkStateTlv.Bandwidth(1120, 3),
            new LinkStateTlv.Bits(1152, 0xF0),
            new LinkStateTlv.Counts(1153, List.of(7L)),
            new LinkStateTlv.Counts(1154, List.of(-1L)),
            new LinkStateTlv.Count(1155, 20),
            new LinkStateTlv.Address(1156, Ip.parse("2001:db8::3")),
            new LinkStateTlv.Opaque(1157, Octets.of(9)),
            new SegmentTlv.PrefixSid(1158, 0, 1, new SegmentTlv.Sids(List.of(4_294_967_295L), Octets.of(1))),
            new SegmentTlv.Locator(1162, 0x80, 128, 4_294_967_295L),
            new LinkStateTlv.Bits(1170, 0xE0),
            new LinkStateTlv.Address(1171, Ip.parse("192.0.2.3")),
            new SegmentTlv.EndpointBehavior(1250, 65535, 1, 2),
            STRUCTURE,
            new LinkStateTlv.Unknown(9999, Octets.of(1, 2)));

    @Test
    void eachComesBack() {
        for (LinkStateTlv tlv : SAMPLES) {
            assertEquals(List.of(tlv), LinkStateTlvs.decode(LinkStateTlvs.encode(List.of(tlv))));
        }
        assertEquals(SAMPLES, LinkStateAttribute.of(SAMPLES).tlvs());
    }

    @Test
    void thereIsASampleOfEachTypeAndOfEachRecord() {
        Set<Integer> types = SAMPLES.stream().map(LinkStateTlv::type).collect(Collectors.toSet());
        assertEquals(List.of(), Arrays.stream(TlvType.values()).filter(type -> !types.contains(type.code())).toList());
        Set<Class<?>> records = SAMPLES.stream().map(Object::getClass).collect(Collectors.toSet());
        Stream<Class<?>> all = Stream.of(LinkStateTlv.Plain.class, SegmentTlv.class).flatMap(root -> Arrays.stream(root.getPermittedSubclasses()));
        assertEquals(List.of(), all.filter(record -> !records.contains(record)).toList());
    }

    @Test
    void anOspfNeighborIsShorterThanOneOfIsis() {
        for (Octets neighbor : List.of(ISIS_NEIGHBOR, OSPF_NEIGHBOR)) {
            for (int flags : List.of(0, 0x30)) {
                SegmentTlv.LanAdjacencySid sid = new SegmentTlv.LanAdjacencySid(1100, flags, 0, neighbor, new SegmentTlv.Sids(List.of(1L), Octets.EMPTY));
                assertEquals(List.of(sid), LinkStateAttribute.of(List.of(sid)).tlvs());
            }
        }
    }

    @Test
    void whatCannotBeOneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LinkStateAttribute.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> LinkStateAttribute.of(List.of(new LinkStateTlv.Count(1092, 1), new LinkStateTlv.Count(1092, 2))));
    }

    @Test
    void typesWithOneNameAreThoseOfRouterIdentifiers() {
        Set<String> names = Arrays.stream(TlvType.values()).map(TlvType::label).collect(Collectors.toSet());
        assertEquals(TlvType.values().length - 2, names.size());
        assertTrue(TlvType.of(1).isEmpty());
    }
}
