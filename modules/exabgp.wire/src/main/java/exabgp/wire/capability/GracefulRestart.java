package exabgp.wire.capability;

import exabgp.wire.family.Family;
import java.util.List;

/**
 * Graceful Restart (RFC 4724 section 3, RFC 8538 section 2).
 *
 * @param flags       the four restart flags; {@link #RESTARTED} is the highest of them
 * @param restartTime seconds until the session is expected again, 0 to 4095
 * @param families    the families whose forwarding state may be preserved
 */
public record GracefulRestart(int flags, int restartTime, List<FamilyFlags> families) implements Capability {
    /** The R bit: the speaker has restarted. */
    public static final int RESTARTED = 0x8;

    /** The F bit of a family: forwarding state was preserved. */
    public static final int FORWARDING = 0x80;

    static final int CODE = 64;

    /** Keeps its own list. */
    public GracefulRestart {
        families = List.copyOf(families);
    }

    @Override
    public int code() {
        return CODE;
    }

    /**
     * A family with its eight flags.
     *
     * @param family the family
     * @param flags  0 to 255, {@link #FORWARDING} the highest bit
     */
    public record FamilyFlags(Family family, int flags) {}
}
