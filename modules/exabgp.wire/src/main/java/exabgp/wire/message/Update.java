package exabgp.wire.message;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Family;
import exabgp.wire.fault.AttributeFault;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UPDATE (RFC 4271 section 4.3, RFC 4760). Where an attribute fault demands it, decoding has already moved the announced routes to the withdrawn ones (RFC 7606 section 2,
 * treat-as-withdraw), so whoever takes the routes from here cannot get that wrong. One that was decoded shares the octets of its message:
 * who keeps routes or attributes for long keeps copies.
 *
 * @param withdrawn  the routes withdrawn, a run for each field they stood in
 * @param attributes the attributes of the routes announced, without MP_REACH_NLRI and MP_UNREACH_NLRI
 * @param announced  the routes announced, a run for each field they stood in
 * @param endOfRib   the family whose initial routes this ends (RFC 4724 section 2), null for every other UPDATE
 * @param faults     what was wrong with its attributes, in their order
 */
public record Update(
        List<Nlris> withdrawn, Attributes attributes, List<Reach> announced, @Nullable Family endOfRib, List<AttributeFault> faults) implements Message {
    /** Keeps its own lists. */
    public Update {
        withdrawn = List.copyOf(withdrawn);
        announced = List.copyOf(announced);
        faults = List.copyOf(faults);
    }

    @Override
    public MessageType type() {
        return MessageType.UPDATE;
    }

    /**
     * Routes announced with one next hop.
     *
     * @param nlris   what they lead to
     * @param nextHop how to get there, null where the family needs none or the UPDATE lacked it
     */
    public record Reach(Nlris nlris, @Nullable NextHop nextHop) {}
}
