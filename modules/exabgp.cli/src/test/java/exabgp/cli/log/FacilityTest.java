package exabgp.cli.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class FacilityTest {
    @Test
    void facilitiesHaveTheNumbersOfTheStandard() {
        assertEquals(Facility.DAEMON, Facility.of("daemon"));
        assertEquals(Facility.LOCAL7, Facility.of("local7"));
        assertNull(Facility.of("local8"));
        assertTrue(Facility.words().startsWith("kern, user, mail, daemon, "));
        assertEquals(30, RemoteSyslog.priority(Facility.DAEMON, Level.INFO));
        assertEquals(131, RemoteSyslog.priority(Facility.LOCAL0, Level.ERROR));
        assertEquals(191, RemoteSyslog.priority(Facility.LOCAL7, Level.DEBUG));
    }
}
