package exabgp.wire.attribute;

import exabgp.wire.Octets;
import exabgp.wire.fault.Action;
import exabgp.wire.fault.AttributeFault;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The path attributes field of an UPDATE, taken apart.
 *
 * @param attributes the attributes that could be decoded
 * @param faults     what was wrong with the others, in their order
 * @param reach      the value of MP_REACH_NLRI, null when there is none
 * @param unreach    the value of MP_UNREACH_NLRI, null when there is none
 * @param others     how many attributes the field has besides MP_UNREACH_NLRI, those with faults included
 */
public record Decoded(Attributes attributes, List<AttributeFault> faults, @Nullable Octets reach, @Nullable Octets unreach, int others) {
    /** Keeps its own list. */
    public Decoded {
        faults = List.copyOf(faults);
    }

    /** The same with one more fault. */
    public Decoded with(AttributeFault fault) {
        return new Decoded(attributes, Stream.concat(faults.stream(), Stream.of(fault)).toList(), reach, unreach, others);
    }

    /** Whether some fault demands that the routes count as withdrawn (RFC 7606 section 2). */
    public boolean withdraws() {
        return !faults.isEmpty() && faults.stream().anyMatch(fault -> fault.action() == Action.WITHDRAW);
    }
}
