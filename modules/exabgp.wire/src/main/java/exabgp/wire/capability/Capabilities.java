package exabgp.wire.capability;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import java.util.ArrayList;
import java.util.List;

/** The codec of capabilities: code, length, value (RFC 5492 section 4). */
public final class Capabilities {
    private static final int MOST = 255;

    private Capabilities() {}

    /**
     * Reads the value of one optional parameter of type 2: capabilities, one behind the other.
     *
     * @throws ProtocolFault 2/0 when they do not fill it exactly, or one has a value that cannot be its own
     */
    public static List<Capability> decode(Octets parameter) {
        List<Capability> capabilities = new ArrayList<>();
        Cursor in = parameter.cursor();
        while (!in.isEmpty()) {
            capabilities.add(next(in));
        }
        return capabilities;
    }

    private static Capability next(Cursor in) {
        int code = in.u8();
        try {
            return value(code, in.octets(in.u8()));
        } catch (Malformed e) {
            throw new ProtocolFault(NotificationCode.OPEN_UNSPECIFIC, "malformed capability " + code + ": " + e.why());
        }
    }

    private static Capability value(int code, Octets value) {
        Cursor in = value.cursor();
        return switch (code) {
            case Multiprotocol.CODE -> Multiprotocol.decode(in);
            case ExtendedNextHop.CODE -> ExtendedNextHop.decode(in);
            case GracefulRestart.CODE -> GracefulRestart.decode(in);
            case FourOctetAs.CODE -> FourOctetAs.decode(in);
            case AddPath.CODE -> AddPath.decode(in);
            case Hostname.CODE -> Hostname.decode(in);
            case SoftwareVersion.CODE -> SoftwareVersion.decode(in);
            case BgpRole.CODE -> BgpRole.decode(in);
            case PathsLimit.CODE -> PathsLimit.decode(in);
            case MultiSession.STANDARD_CODE -> new MultiSession(MultiSession.Variant.STANDARD, value);
            case MultiSession.CISCO_CODE -> new MultiSession(MultiSession.Variant.CISCO, value);
            case LinkLocalNextHop.CODE -> LinkLocalNextHop.INSTANCE;
            case OperationalMessages.CODE -> OperationalMessages.INSTANCE;
            case EnhancedRouteRefresh.CODE -> EnhancedRouteRefresh.INSTANCE;
            case ExtendedMessage.CODE -> ExtendedMessage.INSTANCE;
            case RouteRefresh.STANDARD_CODE -> RouteRefresh.STANDARD;
            case RouteRefresh.CISCO_CODE -> RouteRefresh.CISCO;
            default -> new UnknownCapability(code, value);
        };
    }

    /**
     * Writes one capability.
     *
     * @throws IllegalArgumentException when its value has more than 255 octets
     */
    public static void encode(Capability capability, OctetWriter out) {
        out.u8(capability.code());
        int length = out.mark8();
        switch (capability) {
            case Multiprotocol c -> c.encode(out);
            case ExtendedNextHop c -> c.encode(out);
            case GracefulRestart c -> c.encode(out);
            case FourOctetAs c -> c.encode(out);
            case AddPath c -> c.encode(out);
            case Hostname c -> c.encode(out);
            case SoftwareVersion c -> c.encode(out);
            case BgpRole c -> c.encode(out);
            case PathsLimit c -> c.encode(out);
            case MultiSession c -> out.octets(c.value());
            case UnknownCapability c -> out.octets(c.value());
            case EnhancedRouteRefresh _, ExtendedMessage _, RouteRefresh _, LinkLocalNextHop _, OperationalMessages _ -> {}
        }
        int size = out.length() - length - 1;
        if (size > MOST) {
            throw new IllegalArgumentException("capability " + capability.code() + " would have " + size + " octets, more than " + MOST);
        }
        out.patch8(length);
    }
}
