package exabgp.wire.nlri;

import exabgp.wire.Malformed;
import exabgp.wire.Octets;
import exabgp.wire.family.Family;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;

/** Checks a field of NLRI that each begin with a few octets which tell how many follow. */
final class CountedField {
    private CountedField() {}

    /**
     * Checks all of them.
     *
     * @param head how many octets {@link NlriFormat#length} needs
     * @param code what it means when one of them is not as it should be
     */
    static Nlris check(NlriFormat format, int head, NotificationCode code, Family family, boolean pathIds, Octets field) {
        int count = 0;
        int at = 0;
        while (at < field.length()) {
            int start = at + (pathIds ? 4 : 0);
            int end = start + head > field.length() ? Integer.MAX_VALUE : start + format.length(field, start);
            if (end > field.length()) {
                throw NlriFormat.invalid("a truncated NLRI in " + family);
            }
            try {
                format.value(family, pathIds, field, start, end);
            } catch (Malformed e) {
                throw new ProtocolFault(code, e.why() + " in " + family);
            }
            at = end;
            count++;
        }
        return new Nlris(family, pathIds, field, count);
    }
}
