package exabgp.wire.capability;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import java.util.Optional;

/**
 * BGP Role (RFC 9234 section 4.1).
 *
 * @param value the octet, 0 to 255; values of no {@link Role} are kept, and fit no role
 */
public record BgpRole(int value) implements Capability {
    static final int CODE = 9;

    /** That of {@code role}. */
    public static BgpRole of(Role role) {
        return new BgpRole(role.ordinal());
    }

    static BgpRole decode(Cursor in) {
        int value = in.u8();
        if (!in.isEmpty()) {
            throw new Malformed(in.remaining() + " octets behind the role");
        }
        return new BgpRole(value);
    }

    /** The role, when the value is that of one. */
    public Optional<Role> role() {
        return Role.of(value);
    }

    void encode(OctetWriter out) {
        out.u8(value);
    }

    @Override
    public int code() {
        return CODE;
    }
}
