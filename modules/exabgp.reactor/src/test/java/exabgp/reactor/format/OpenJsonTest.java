package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.AddPath;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.GracefulRestart;
import exabgp.wire.capability.Hostname;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.capability.SoftwareVersion;
import exabgp.wire.capability.UnknownCapability;
import exabgp.wire.family.Family;
import exabgp.wire.message.Open;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenJsonTest {
    @Test
    void anOpenReceivedHasTheCodesOfItsCapabilitiesInTheirOrder() {
        assertEquals(
                "\"direction\": \"receive\", \"open\": { \"version\": 4, \"asn\": 65001, \"hold_time\": 90, \"router_id\": \"9.9.9.9\", \"capabilities\": { "
                        + "\"1\": { \"name\": \"multiprotocol\", \"families\": [ \"ipv4/unicast\" ] }, "
                        + "\"65\": { \"name\": \"asn4\", \"asn4\": 4200000000 }, "
                        + "\"5\": { \"name\": \"nexthop\", \"conversion\": [ \"ipv4/unicast/ipv6\" ] }, "
                        + "\"69\": { \"name\": \"addpath\", \"ipv4/unicast\": \"send/receive\", \"ipv6/unicast\": \"receive\" }, "
                        + "\"64\": { \"name\": \"graceful restart\", \"time\": 120, \"address-family-flags\": { \"ipv4/unicast\": [ \"restart\" ] }, "
                        + "\"restart-flags\": [ \"forwarding\" ]  }, "
                        + "\"2\": { \"name\": \"route-refresh\", \"variant\": \"RFC\" }, "
                        + "\"128\": { \"name\": \"route-refresh\", \"variant\": \"Cisco\" }, "
                        + "\"70\": { \"name\": \"enhanced-route-refresh\" }, "
                        + "\"6\": { \"name\": \"extended-message\", \"size\": 65535 }, "
                        + "\"73\": { \"host-name\": \"host\", \"domain-name\": \"domain\" }, "
                        + "\"75\": { \"software\": \"software/1\" }, "
                        + "\"9\": { \"name\": \"role\", \"role\": \"customer\" }, "
                        + "\"76\": { \"name\": \"paths-limit\", \"ipv4/unicast\": 3 }, "
                        + "\"77\": { \"name\": \"link-local-nexthop\" }, "
                        + "\"68\": { \"name\": \"multisession\", \"variant\": \"RFC\", \"capabilities\": [ \"1\" ] }, "
                        + "\"185\": { \"name\": \"operational\" }, "
                        + "\"99\": { \"name\": \"unknown\", \"iana\": \"unassigned\", \"value\": 99, \"raw\": \"0102\" } } } } }\n",
                direction(new Event.Received(Telling.STAMP, open(Samples.CAPABILITIES), Octets.EMPTY, null)));
    }

    @Test
    void anOpenSentHasTheNamesOfItsCapabilities() {
        assertEquals(
                "\"direction\": \"send\", \"open\": { \"version\": 4, \"asn\": 65001, \"hold_time\": 90, \"router_id\": \"9.9.9.9\", \"capabilities\": { "
                        + "\"multiprotocol\": { \"name\": \"multiprotocol\", \"families\": [ \"ipv4/unicast\" ] }, "
                        + "\"asn4\": { \"name\": \"asn4\", \"asn4\": 4200000000 }, "
                        + "\"nexthop\": { \"name\": \"nexthop\", \"conversion\": [ \"ipv4/unicast/ipv6\" ] }, "
                        + "\"add-path\": { \"name\": \"addpath\", \"ipv4/unicast\": \"send/receive\", \"ipv6/unicast\": \"receive\" }, "
                        + "\"graceful-restart\": { \"name\": \"graceful restart\", \"time\": 120, \"address-family-flags\": { \"ipv4/unicast\": [ \"restart\" ] }, "
                        + "\"restart-flags\": [ \"forwarding\" ]  }, "
                        + "\"route-refresh\": { \"name\": \"route-refresh\", \"variant\": \"RFC\" }, "
                        + "\"cisco-route-refresh\": { \"name\": \"route-refresh\", \"variant\": \"Cisco\" }, "
                        + "\"enhanced-route-refresh\": { \"name\": \"enhanced-route-refresh\" }, "
                        + "\"extended-message\": { \"name\": \"extended-message\", \"size\": 65535 }, "
                        + "\"hostname\": { \"host-name\": \"host\", \"domain-name\": \"domain\" }, "
                        + "\"software-version\": { \"software\": \"software/1\" }, "
                        + "\"role\": { \"name\": \"role\", \"role\": \"customer\" }, "
                        + "\"paths-limit\": { \"name\": \"paths-limit\", \"ipv4/unicast\": 3 }, "
                        + "\"link-local-nexthop\": { \"name\": \"link-local-nexthop\" }, "
                        + "\"multi-session\": { \"name\": \"multisession\", \"variant\": \"RFC\", \"capabilities\": [ \"1\" ] }, "
                        + "\"operational\": { \"name\": \"operational\" }, "
                        + "\"99\": { \"name\": \"unknown\", \"iana\": \"unassigned\", \"value\": 99, \"raw\": \"0102\" } } } } }\n",
                direction(new Event.Sent(Telling.STAMP, open(Samples.CAPABILITIES), Octets.EMPTY, null)));
    }

    @Test
    void anOpenSentWithoutHostNameTellsAnEmptyOneAtItsPlace() {
        String empty = "\"hostname\": { \"host-name\": \"\", \"domain-name\": \"\" }";
        assertEquals(empty, sent());
        assertEquals("\"asn4\": { \"name\": \"asn4\", \"asn4\": 1 }, " + empty, sent(new FourOctetAs(new Asn(1))));
        assertEquals(empty + ", \"software-version\": { \"software\": \"v\" }", sent(new SoftwareVersion("v")));
        assertEquals("\"hostname\": { \"host-name\": \"h\", \"domain-name\": \"\" }", sent(new Hostname("h", "")));
    }

    @Test
    void anOpenGivenToDecodeHasCodesToo() {
        assertEquals(
                "\"direction\": \"in\", \"open\": { \"version\": 4, \"asn\": 65001, \"hold_time\": 90, \"router_id\": \"9.9.9.9\", \"capabilities\": { "
                        + "\"65\": { \"name\": \"asn4\", \"asn4\": 1 } } } } }\n",
                direction(new Event.Decoded(Telling.STAMP, open(List.of(new FourOctetAs(new Asn(1)))), Octets.EMPTY)));
    }

    @Test
    void instancesOfOneCapabilityAreToldTogether() {
        assertEquals(
                "\"1\": { \"name\": \"multiprotocol\", \"families\": [ \"ipv4/unicast\", \"ipv6/unicast\" ] }, \"65\": { \"name\": \"asn4\", \"asn4\": 1 }",
                received(
                        new Multiprotocol(Family.IPV4_UNICAST), new FourOctetAs(new Asn(1)), new Multiprotocol(Family.IPV6_UNICAST),
                        new Multiprotocol(Family.IPV4_UNICAST), new FourOctetAs(new Asn(2))));
        assertEquals(
                "\"69\": { \"name\": \"addpath\", \"ipv4/unicast\": \"send\", \"ipv6/unicast\": \"disabled\" }",
                received(addPath(new AddPath.Entry(Family.IPV4_UNICAST, 1)), addPath(new AddPath.Entry(Family.IPV6_UNICAST, 9), new AddPath.Entry(Family.IPV4_UNICAST, 2))));
        assertEquals(
                "\"5\": { \"name\": \"nexthop\", \"conversion\": [ \"ipv4/unicast/ipv6\", \"ipv4/multicast/ipv6\" ] }",
                received(nextHop(Family.IPV4_UNICAST), nextHop(Family.IPV4_MULTICAST), nextHop(Family.IPV4_UNICAST)));
    }

    @Test
    void ofSeveralGracefulRestartsTheLastCounts() {
        assertEquals(
                "\"64\": { \"name\": \"graceful restart\", \"time\": 7, \"address-family-flags\": { \"ipv4/unicast\": [ ] , \"ipv6/unicast\": [ \"restart\" ] }, \"restart-flags\": [ ]  }",
                received(
                        new GracefulRestart(8, 120, List.of()),
                        new GracefulRestart(0, 7, List.of(
                                new GracefulRestart.FamilyFlags(Family.IPV4_UNICAST, 0x80), new GracefulRestart.FamilyFlags(Family.IPV6_UNICAST, 0x80),
                                new GracefulRestart.FamilyFlags(Family.IPV4_UNICAST, 0)))));
    }

    @Test
    void capabilitiesWithoutContentAreEmpty() {
        assertEquals("\"69\": { \"name\": \"addpath\" }", received(addPath()));
        assertEquals("\"5\": { \"name\": \"nexthop\", \"conversion\": [ ] }", received(new ExtendedNextHop(List.of())));
        assertEquals(
                "\"64\": { \"name\": \"graceful restart\", \"time\": 0, \"address-family-flags\": { }, \"restart-flags\": [ ]  }",
                received(new GracefulRestart(0, 0, List.of())));
    }

    @Test
    void unknownCodesSayWhereTheRegistryHasThem() {
        assertEquals("\"0\": { \"name\": \"unknown\", \"iana\": \"unknown\", \"value\": 0, \"raw\": \"\" }", received(new UnknownCapability(0, Octets.EMPTY)));
        assertEquals("\"127\": { \"name\": \"unknown\", \"iana\": \"unassigned\", \"value\": 127, \"raw\": \"AB\" }", received(new UnknownCapability(127, Octets.of(0xAB))));
        assertEquals("\"255\": { \"name\": \"unknown\", \"iana\": \"reserved\", \"value\": 255, \"raw\": \"\" }", received(new UnknownCapability(255, Octets.EMPTY)));
    }

    @Test
    void familiesWithoutNamesAreToldByNumber() {
        assertEquals("\"1\": { \"name\": \"multiprotocol\", \"families\": [ \"undefined-3/undefined-99\" ] }", received(new Multiprotocol(new Family(3, 99))));
    }

    private static AddPath addPath(AddPath.Entry... entries) {
        return new AddPath(List.of(entries));
    }

    private static ExtendedNextHop nextHop(Family family) {
        return new ExtendedNextHop(List.of(new ExtendedNextHop.Conversion(family, 2)));
    }

    private static Open open(List<Capability> capabilities) {
        return new Open(65001, 90, Ipv4.parse("9.9.9.9"), capabilities);
    }

    private static String received(Capability... capabilities) {
        return capabilities(new Event.Received(Telling.STAMP, open(List.of(capabilities)), Octets.EMPTY, null));
    }

    private static String sent(Capability... capabilities) {
        return capabilities(new Event.Sent(Telling.STAMP, open(List.of(capabilities)), Octets.EMPTY, null));
    }

    private static String capabilities(Event event) {
        String line = direction(event);
        String before = "\"capabilities\": { ";
        return line.substring(line.indexOf(before) + before.length(), line.length() - " } } } }\n".length());
    }

    private static String direction(Event event) {
        String line = Telling.json(event);
        Telling.parsed(line);
        return line.substring(line.indexOf("\"direction\""));
    }
}
