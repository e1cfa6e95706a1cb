package exabgp.image.blackbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** TCP-MD5 and GTSM between two network namespaces on one link. */
class SecuredSessionTest {
    private static final String KEY = "md5-password \"secret word\";";

    @Nested
    class OverIpv6 extends OverBoth {
        OverIpv6() {
            super(Wire.OURS_V6, Wire.THEIRS_V6);
        }
    }

    @Nested
    class OverIpv4 extends OverBoth {
        OverIpv4() {
            super(Wire.OURS, Wire.THEIRS);
        }

        @Test
        void theKeyMayBeWrittenInBase64() throws Exception {
            var key = Base64.getEncoder().encodeToString("secret word".getBytes(StandardCharsets.UTF_8));
            encounter.meetBird("password \"secret word\";", "md5-password \"" + key + "\"; md5-base64 true;", true);
            encounter.comesUp();
        }

        @Test
        void hexadecimalLettersMayBeTakenForBase64() throws Exception {
            encounter.meetBird("password \"kGukGu\";", "md5-password a0d1a0d1; md5-base64 auto;", true);
            encounter.comesUp();
        }

        @Test
        void otherLettersAreNotTakenForBase64() throws Exception {
            encounter.meetBird("password \"secret\";", "md5-password secret; md5-base64 auto;", true);
            encounter.comesUp();
        }

        @Test
        void whatIsTakenForBase64IsNotTheKeyItself() throws Exception {
            encounter.meetBird("password \"a0d1a0d1\";", "md5-password a0d1a0d1; md5-base64 auto;", true);
            encounter.staysDown(false, "TCPMD5Failure");
        }

        @Test
        void weDoNotAnswerWithoutAKey() throws Exception {
            encounter.meetBird("", KEY, false);
            encounter.staysDown(true, "TCPMD5NotFound");
        }

        @Test
        void frrMayCallWithTheKey() throws Exception {
            encounter.meetFrr("password secret", "md5-password secret;", false);
            encounter.comesUp();
        }

        @Test
        void frrOnTheLinkIsHeardByItsTtl() throws Exception {
            encounter.meetFrr("ttl-security hops 1", "outgoing-ttl 255; incoming-ttl 255;", true);
            encounter.comesUp();
        }

        @Test
        void frrThatCallsIsHeardByItsTtl() throws Exception {
            encounter.meetFrr("ttl-security hops 1", "outgoing-ttl 255; incoming-ttl 255;", false);
            encounter.comesUp();
        }

        @Test
        void frrDoesNotTakeALowTtl() throws Exception {
            encounter.meetFrr("ttl-security hops 1", "outgoing-ttl 64;", true);
            encounter.staysDown(false, "TCPMinTTLDrop");
        }

        @Test
        void weDoNotTakeTheLowTtlOfFrrThatCalls() throws Exception {
            encounter.meetFrr("ebgp-multihop 2", "incoming-ttl 255;", false);
            encounter.staysDown(true, "TCPMinTTLDrop");
        }
    }

    /** What holds for both, each of which has socket options of its own. */
    abstract static class OverBoth {
        @RegisterExtension
        final Encounter encounter;

        OverBoth(String ours, String theirs) {
            encounter = Encounter.onLink(ours, theirs);
        }

        @Test
        void theKeyOfBirdOpensTheSession() throws Exception {
            encounter.meetBird("password \"secret word\";", KEY, true);
            encounter.comesUp();
        }

        @Test
        void birdMayCallWithTheKey() throws Exception {
            encounter.meetBird("password \"secret word\";", KEY, false);
            encounter.comesUp();
        }

        @Test
        void anotherKeyIsNotAnsweredByBird() throws Exception {
            encounter.meetBird("password \"secret word\";", "md5-password \"another word\";", true);
            encounter.staysDown(false, "TCPMD5Failure");
        }

        @Test
        void weDoNotAnswerAnotherKeyOfBird() throws Exception {
            encounter.meetBird("password \"another word\";", KEY, false);
            encounter.staysDown(true, "TCPMD5Failure");
        }

        @Test
        void frrTakesItsKeyAndNoOther() throws Exception {
            encounter.meetFrr("password secret", "md5-password secret;", true);
            encounter.comesUp();
        }

        @Test
        void anotherKeyIsNotAnsweredByFrr() throws Exception {
            encounter.meetFrr("password secret", "md5-password other;", true);
            encounter.staysDown(false, "TCPMD5Failure");
        }

        @Test
        void weDoNotAnswerAnotherKeyOfFrr() throws Exception {
            encounter.meetFrr("password other", "md5-password secret;", false);
            encounter.staysDown(true, "TCPMD5Failure");
        }

        @Test
        void birdOnTheLinkIsHeardByItsTtl() throws Exception {
            encounter.meetBird("ttl security on;", "outgoing-ttl 255; incoming-ttl 255;", true);
            encounter.comesUp();
        }

        @Test
        void birdThatCallsIsHeardByItsTtl() throws Exception {
            encounter.meetBird("ttl security on;", "outgoing-ttl 255; incoming-ttl 255;", false);
            encounter.comesUp();
        }

        @Test
        void birdDoesNotTakeALowTtl() throws Exception {
            encounter.meetBird("ttl security on;", "outgoing-ttl 64;", true);
            encounter.staysDown(false, "TCPMinTTLDrop");
        }

        @Test
        void weDoNotTakeTheLowTtlOfBird() throws Exception {
            // without its security BIRD sends with a TTL of 1
            encounter.meetBird("", "incoming-ttl 255;", true);
            encounter.staysDown(true, "TCPMinTTLDrop");
        }

        @Test
        void weDoNotTakeTheLowTtlOfBirdThatCalls() throws Exception {
            encounter.meetBird("", "incoming-ttl 255;", false);
            encounter.staysDown(true, "TCPMinTTLDrop");
        }
    }
}
