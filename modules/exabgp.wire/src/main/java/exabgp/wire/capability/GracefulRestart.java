package exabgp.wire.capability;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.family.Family;
import java.util.ArrayList;
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

    /** The longest restart time that twelve bits can say, in seconds. */
    public static final int MAX_RESTART_TIME = 0xFFF;

    static final int CODE = 64;

    /** Keeps its own list. */
    public GracefulRestart {
        families = List.copyOf(families);
    }

    static GracefulRestart decode(Cursor in) {
        int head = in.u16();
        List<FamilyFlags> families = new ArrayList<>();
        while (!in.isEmpty()) {
            Family family = new Family(in.u16(), in.u8());
            families.add(new FamilyFlags(family, in.u8()));
        }
        return new GracefulRestart(head >>> 12, head & MAX_RESTART_TIME, families);
    }

    void encode(OctetWriter out) {
        out.u16(flags << 12 | (restartTime & MAX_RESTART_TIME));
        for (FamilyFlags each : families) {
            out.u16(each.family.afi()).u8(each.family.safi()).u8(each.flags);
        }
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
