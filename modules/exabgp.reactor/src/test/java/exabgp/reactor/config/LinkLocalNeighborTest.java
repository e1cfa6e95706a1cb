package exabgp.reactor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Neighbors with link-local addresses, which are others on each link (RFC 4007 section 4). */
class LinkLocalNeighborTest {
    private static String neighbor(String statements) {
        return "neighbor fe80::1 { local-address fe80::2; router-id 1.2.3.4; local-as 1; peer-as 2; " + statements + " }\n";
    }

    private static List<String> names(String text) {
        ConfigResult result = Read.text(text);
        return assertInstanceOf(ConfigResult.Loaded.class, result, result::toString).configuration().neighbors().stream().map(NeighborConfig::name).toList();
    }

    private static List<String> refusals(String text) {
        return assertInstanceOf(ConfigResult.Refused.class, Read.text(text)).errors().stream().map(ConfigError::summary).toList();
    }

    @Test
    void oneAddressIsTwoNeighborsOnTwoLinks() {
        String plain = "neighbor fe80::1 local-ip fe80::2 local-as 1 peer-as 2 router-id 1.2.3.4 family-allowed in-open source-interface ";
        assertEquals(List.of(plain + "eth0", plain + "eth1"), names(neighbor("source-interface eth0;") + neighbor("source-interface eth1;")));
        assertEquals(2, names(neighbor("source-interface eth0; listen 1179;") + neighbor("source-interface eth1; listen 1179;")).size());
    }

    @Test
    void oneAddressIsOneNeighborOnOneLink() {
        for (String statements : List.of("source-interface eth0;", "", "source-interface eth0; listen 1179;")) {
            List<String> errors = refusals(neighbor(statements) + neighbor(statements));
            assertEquals(1, errors.size());
            assertTrue(errors.getFirst().contains("duplicate peer definition fe80::1: the same as in line 1"), errors::getFirst);
        }
    }

    @Test
    void otherAddressesAreTheSameOnEveryLink() {
        String global = neighbor("source-interface eth0;").replace("fe80::", "2001:db8::");
        assertEquals(1, refusals(global + global.replace("eth0", "eth1")).size());
    }
}
