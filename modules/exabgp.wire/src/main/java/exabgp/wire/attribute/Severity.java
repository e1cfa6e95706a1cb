package exabgp.wire.attribute;

import exabgp.wire.Octets;
import exabgp.wire.fault.Action;

/** What a malformed attribute does to the UPDATE it stands in: RFC 7606 sections 3 and 7, and the RFCs of the attributes that came later. */
final class Severity {
    private static final int KIND = Flags.OPTIONAL | Flags.TRANSITIVE;

    private Severity() {}

    /** Whether the bits that are fixed for each attribute are the wanted ones. */
    static boolean hasKind(int flags, int wanted) {
        return (flags & KIND) == (wanted & KIND);
    }

    /** For flags that are not those of the attribute: section 3 (c) excepts only what says otherwise itself. */
    static Action ofFlags(int code) {
        // RFC 7311 section 3: like an attribute that is unknown and not transitive
        return code == Aigp.CODE ? Action.DISCARD : Action.WITHDRAW;
    }

    /** For a value that cannot be decoded. When the flags are wrong as well, the stronger action counts (section 3 (h)). */
    static Action ofValue(int code, int flags, Octets value) {
        return switch (code) {
            case Aigp.CODE -> Action.DISCARD;
            // sections 7.6, 7.7
            case AtomicAggregate.CODE -> discarded(flags, Flags.TRANSITIVE);
            case Aggregator.CODE -> discarded(flags, KIND);
            // RFC 6793 section 6
            case Aggregator.AS4_CODE, AsPath.AS4_CODE -> discarded(flags, KIND);
            // RFC 9552 section 8.2.2
            case LinkStateAttribute.CODE -> discarded(flags, Flags.OPTIONAL);
            case PrefixSid.CODE -> PrefixSid.hasService(value) ? Action.WITHDRAW : discarded(flags, KIND);
            default -> Action.WITHDRAW;
        };
    }

    private static Action discarded(int flags, int wanted) {
        return hasKind(flags, wanted) ? Action.DISCARD : Action.WITHDRAW;
    }
}
