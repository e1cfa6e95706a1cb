package exabgp.cli.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CategoryTest {
    @Test
    void packagesLeadToCategories() {
        assertEquals(Category.NETWORK, Category.of("exabgp.session.Session"));
        assertEquals(Category.NETWORK, Category.of("exabgp.session.transport.Dialer"));
        assertEquals(Category.NETWORK, Category.of("exabgp.reactor.listen.Listener"));
        assertEquals(Category.PROCESSES, Category.of("exabgp.reactor.api.ApiProcess"));
        assertEquals(Category.CONFIGURATION, Category.of("exabgp.reactor.config.ConfigReader"));
        assertEquals(Category.REACTOR, Category.of("exabgp.reactor.Reactor"));
        assertEquals(Category.DAEMON, Category.of("exabgp.cli.ServerCommand"));
        assertEquals(Category.DAEMON, Category.of("somebody.Else"));
    }

    @Test
    void aLoggerMayBeNamedAfterACategory() {
        assertEquals(Category.ROUTES, Category.of("exabgp.routes"));
        assertEquals(Category.PACKETS, Category.of("exabgp.packets"));
        assertEquals(Category.RIB, Category.of("exabgp.rib"));
    }
}
