package exabgp.image.blackbox;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TCP-MD5 and GTSM over IPv6, which has options of its own, between two network namespaces on one link. */
class SecuredIpv6SessionTest {
    private static final String KEY = "md5-password \"secret word\";";

    @TempDir
    private Path directory;

    private Encounter encounter;

    @BeforeEach
    void needsACable() throws Exception {
        encounter = Encounter.onLink(directory, Wire.OURS_V6, Wire.THEIRS_V6);
    }

    @AfterEach
    void end() throws Exception {
        if (encounter != null) {
            encounter.close();
        }
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
        encounter.meetBird("", "incoming-ttl 255;", true);
        encounter.staysDown(true, "TCPMinTTLDrop");
    }

    @Test
    void weDoNotTakeTheLowTtlOfBirdThatCalls() throws Exception {
        encounter.meetBird("", "incoming-ttl 255;", false);
        encounter.staysDown(true, "TCPMinTTLDrop");
    }
}
