package exabgp.image.blackbox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GTSM and TCP-MD5 with a router between us and the peer: what was sent with a TTL of 255 arrives with 254. */
class RoutedSessionTest {
    /** BIRD counts the hops: it sends with 255 and takes 254. */
    private static final String TWO_HOPS = "ttl security on;";

    @RegisterExtension
    private final Encounter encounter = Encounter.routed(Wire.OURS, Wire.BEYOND);

    @ParameterizedTest
    @CsvSource({Wire.OURS + "," + Wire.BEYOND, Wire.OURS_V6 + "," + Wire.BEYOND_V6})
    void aRouterBetweenIsAllowedFor(String ours, String theirs) throws Exception {
        encounter.between(ours, theirs);
        encounter.meetBird(TWO_HOPS, "outgoing-ttl 255; incoming-ttl 254;", true);
        encounter.comesUp();
    }

    @ParameterizedTest
    @CsvSource({Wire.OURS + "," + Wire.BEYOND, Wire.OURS_V6 + "," + Wire.BEYOND_V6})
    void whoHasToBeOnTheLinkIsNotHeardThroughARouter(String ours, String theirs) throws Exception {
        encounter.between(ours, theirs);
        encounter.meetBird(TWO_HOPS, "outgoing-ttl 255; incoming-ttl 255;", true);
        encounter.staysDown(true, "TCPMinTTLDrop");
    }

    @Test
    void aCallerBehindARouterIsAllowedFor() throws Exception {
        encounter.meetBird(TWO_HOPS, "outgoing-ttl 255; incoming-ttl 254;", false);
        encounter.comesUp();
    }

    @Test
    void aCallerWhoHasToBeOnTheLinkIsNotHeardThroughARouter() throws Exception {
        encounter.meetBird(TWO_HOPS, "outgoing-ttl 255; incoming-ttl 255;", false);
        encounter.staysDown(true, "TCPMinTTLDrop");
    }

    @Test
    void birdDoesNotHearUsWhenWeStartTooLow() throws Exception {
        encounter.meetBird(TWO_HOPS, "outgoing-ttl 254;", true);
        encounter.staysDown(false, "TCPMinTTLDrop");
    }

    @Test
    void frrBehindARouterIsAllowedFor() throws Exception {
        encounter.meetFrr("ttl-security hops 2", "outgoing-ttl 255; incoming-ttl 254;", true);
        encounter.comesUp();
    }

    @Test
    void frrThatWantsUsOnTheLinkDoesNotHearUs() throws Exception {
        encounter.meetFrr("ttl-security hops 1", "outgoing-ttl 255;", true);
        encounter.staysDown(false, "TCPMinTTLDrop");
    }

    @Test
    void theKeyIsGoodAcrossARouterAndWithATtl() throws Exception {
        encounter.meetBird(TWO_HOPS + " password \"secret\";", "outgoing-ttl 255; incoming-ttl 254; md5-password secret;", true);
        encounter.comesUp();
    }

    @Test
    void anotherKeyIsNot() throws Exception {
        encounter.meetBird(TWO_HOPS + " password \"secret\";", "outgoing-ttl 255; incoming-ttl 254; md5-password other;", true);
        encounter.staysDown(false, "TCPMD5Failure");
    }
}
