package exabgp.reactor.api;

import exabgp.reactor.config.AddPathMode;
import exabgp.reactor.config.CapabilityConfig;
import exabgp.wire.capability.AddPath;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.EnhancedRouteRefresh;
import exabgp.wire.capability.ExtendedMessage;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.GracefulRestart;
import exabgp.wire.capability.MultiSession;
import exabgp.wire.capability.OperationalMessages;
import exabgp.wire.capability.RouteRefresh;
import exabgp.wire.message.Open;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The capabilities that {@code show neighbor} compares. */
enum Feature {
    ASN4("asn4", CapabilityConfig::fourOctetAs, FourOctetAs.class::isInstance),
    ROUTE_REFRESH("route-refresh", CapabilityConfig::routeRefresh, c -> c instanceof RouteRefresh || c instanceof EnhancedRouteRefresh),
    MULTI_SESSION("multi-session", CapabilityConfig::multiSession, MultiSession.class::isInstance),
    OPERATIONAL("operational", CapabilityConfig::operational, OperationalMessages.class::isInstance),
    ADD_PATH("add-path", c -> c.addPath() != AddPathMode.DISABLED, AddPath.class::isInstance),
    EXTENDED_MESSAGE("extended-message", CapabilityConfig::extendedMessage, ExtendedMessage.class::isInstance),
    GRACEFUL_RESTART("graceful-restart", c -> c.gracefulRestart().isPresent(), GracefulRestart.class::isInstance);

    private final String label;
    private final Predicate<CapabilityConfig> configured;
    private final Predicate<Capability> announced;

    Feature(String label, Predicate<CapabilityConfig> configured, Predicate<Capability> announced) {
        this.label = label;
        this.configured = configured;
        this.announced = announced;
    }

    String label() {
        return label;
    }

    /** Whether the configuration offers it. */
    boolean isOffered(CapabilityConfig config) {
        return configured.test(config);
    }

    /** Whether an OPEN announces it; null when there is no OPEN yet. */
    @Nullable Boolean isIn(@Nullable Open open) {
        return open == null ? null : open.capabilities().stream().anyMatch(announced);
    }
}
