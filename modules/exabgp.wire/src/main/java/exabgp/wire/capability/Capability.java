package exabgp.wire.capability;

/** A capability of a BGP speaker, as its OPEN announces it (RFC 5492). One that is not known is kept as it came ({@link UnknownCapability}). */
public sealed interface Capability
        permits Multiprotocol,
                RouteRefresh,
                ExtendedNextHop,
                ExtendedMessage,
                GracefulRestart,
                FourOctetAs,
                AddPath,
                EnhancedRouteRefresh,
                Hostname,
                SoftwareVersion,
                BgpRole,
                PathsLimit,
                LinkLocalNextHop,
                MultiSession,
                OperationalMessages,
                UnknownCapability {
    /** Its capability code, 0 to 255. */
    int code();
}
