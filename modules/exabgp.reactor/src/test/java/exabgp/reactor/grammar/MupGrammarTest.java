package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.address.PathId;
import exabgp.wire.attribute.ExtendedCommunities;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.PrefixSid;
import exabgp.wire.family.Afi;
import exabgp.wire.nlri.MupNlri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MupGrammarTest {
    private static final String NEXT_HOP = " next-hop 192.0.2.1";

    @ParameterizedTest
    @CsvSource({
        "IPV4, mup-isd 192.0.2.0/25 rd 64500:7, 0100010D" + "0000FBF400000007" + "19C0000200",
        "IPV6, mup-isd 2001:db8::/33 rd 192.0.2.9:7, 0100010E" + "0001C00002090007" + "2120010DB800",
        "IPV4, mup-dsd 192.0.2.3 rd 64500:7, 0100020C" + "0000FBF400000007" + "C0000203",
        "IPV6, mup-dsd 2001:db8::3 rd 64500:7, 01000218" + "0000FBF400000007" + "20010DB8000000000000000000000003",
        "IPV4, mup-t1st 192.0.2.0/24 rd 64500:7 teid 258 qfi 9 endpoint 198.51.100.1, 01000316" + "0000FBF400000007" + "18C00002" + "00000102" + "09" + "20C6336401",
        "IPV4, mup-t1st 0.0.0.0/0 rd 64500:7 teid 4294967295 qfi 255 endpoint 198.51.100.1 source 198.51.100.2, 01000318" + "0000FBF400000007" + "00" + "FFFFFFFF" + "FF" + "20C6336401" + "20C6336402",
        "IPV4, mup-t2st 198.51.100.1 rd 64500:7 teid 258/32, 01000411" + "0000FBF400000007" + "40C6336401" + "00000102",
        "IPV4, mup-t2st 198.51.100.1 rd 64500:7 teid 258/9, 0100040F" + "0000FBF400000007" + "29C6336401" + "0102",
        "IPV4, mup-t2st 198.51.100.1 rd 64500:7 teid 0/0, 0100040D" + "0000FBF400000007" + "20C6336401"
    })
    void routesAreWhatTheySay(Afi afi, String text, String octets) throws GrammarError {
        assertEquals(octets, mup(afi, text + NEXT_HOP).route().packed().toHex());
    }

    @Test
    void attributesStandBehindTheRoute() throws GrammarError {
        ParsedRoute route = read(Afi.IPV4, "mup-dsd 192.0.2.3 rd 1:2 extended-community [target:10:10 mup:10:10] bgp-prefix-sid-srv6 ( l3-service 2001:db8:: 0x48 [64,24,16,0,0,0] ) path-information 7" + NEXT_HOP);
        assertEquals(3, route.attributes().size());
        ExtendedCommunities communities = route.attributes().find(ExtendedCommunities.class);
        assertEquals(2, communities == null ? 0 : communities.size());
        assertEquals(true, route.attributes().find(PrefixSid.class) != null);
        assertEquals(new PathId(7), route.nlri().pathId());
    }

    @Test
    void aFileMayHaveTheAttributesInABlock() throws GrammarError {
        ParsedRoute route = new RouteGrammar().family(Tokens.ofFile("mup mup-dsd 192.0.2.3 rd 1:2 { next-hop 192.0.2.1; med 5; }\n"), Afi.IPV4).getFirst();
        assertEquals(new Med(5), route.attributes().find(Med.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "mup-ist 192.0.2.0/24 rd 1:2 | expected a route of Mobile User Plane (mup-isd, mup-dsd, mup-t1st, mup-t2st, mup-raw), found 'mup-ist'; did you mean 'mup-isd'?",
        "mup-isd 2001:db8::/32 rd 1:2 | expected an IPv4 address or prefix, found '2001:db8::'",
        "mup-dsd 2001:db8::1 rd 1:2 | expected an IPv4 address or prefix, found '2001:db8::1'",
        "mup-dsd 192.0.2.1 next-hop 192.0.2.1 | expected 'rd', found 'next-hop'",
        "mup-dsd 192.0.2.1 rd 1 | expected a route distinguisher (as in 65000:1, 192.0.2.1:1 or 4200000000:1), found '1'",
        "mup-t1st 192.0.2.0/24 rd 1:2 teid 4294967296 | expected a tunnel endpoint identifier (0 to 4294967295), found '4294967296'",
        "mup-t1st 192.0.2.0/24 rd 1:2 teid 1 qfi 256 | expected a QoS flow identifier (0 to 255), found '256'",
        "mup-t1st 192.0.2.0/24 rd 1:2 teid 1 qfi 9 source 192.0.2.1 | expected 'endpoint', found 'source'",
        "mup-t2st 192.0.2.1 rd 1:2 teid 1 | expected a tunnel endpoint identifier and its length (as in 12345/32, up to 32 bits), found '1'",
        "mup-t2st 192.0.2.1 rd 1:2 teid 1/33 | expected a tunnel endpoint identifier and its length (as in 12345/32, up to 32 bits), found '1/33'",
        "mup-t2st 192.0.2.1 rd 1:2 teid 2/1 | the tunnel endpoint identifier 2 has more than 1 bits",
        "mup-raw 0x010002 | 'not a route of Mobile User Plane: needs 1 octets, only 0 left'",
        "mup-raw 0x0200020000 | not a route of Mobile User Plane: more or fewer octets than it says it has",
        "mup-dsd 192.0.2.1 rd 1:2 split /32 | 'only a prefix can be split, or have a label or a route distinguisher among its attributes'"
    })
    void whatIsWrongIsSaid(String text, String what) {
        assertEquals(what, assertThrows(GrammarError.class, () -> read(Afi.IPV4, text)).message());
    }

    private static MupNlri mup(Afi afi, String text) throws GrammarError {
        return (MupNlri) read(afi, text).nlri();
    }

    private static ParsedRoute read(Afi afi, String text) throws GrammarError {
        return new RouteGrammar().family(Tokens.ofCommand("mup " + text, 0), afi).getFirst();
    }
}
