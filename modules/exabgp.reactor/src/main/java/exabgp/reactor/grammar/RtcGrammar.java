package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.attribute.community.ExtendedCommunity;
import exabgp.wire.nlri.RtcNlri;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Route-target constraints, each one word: {@code 65000:target:65000:1}, or {@code 65000:0x} and the sixteen digits of any target; with {@code /48} behind those digits only so many bits
 * of the AS number and the target count, with {@code 65000/32} all targets of an AS, with {@code wildcard} everything.
 */
final class RtcGrammar {
    private static final String WILDCARD = "wildcard";

    private RtcGrammar() {}

    /** Takes the word. */
    static RtcNlri constraint(Tokens in) throws GrammarError {
        RtcNlri nlri = in.kind() == Kind.WORD ? of(in.text()) : null;
        if (nlri == null) {
            throw in.expected("a route-target constraint (as in 65000:target:65000:1, 65000:0x0002fde800000001/64, 65000/32 or wildcard)", List.of(WILDCARD));
        }
        in.next();
        return nlri;
    }

    private static @Nullable RtcNlri of(String text) {
        if (text.equals(WILDCARD)) {
            return RtcNlri.wildcard();
        }
        int slash = text.indexOf('/') < 0 ? text.length() : text.indexOf('/');
        int colon = text.indexOf(':') < 0 ? slash : text.indexOf(':');
        long origin = Numbers.decimal(text, 0, Math.min(colon, slash), Asn.MAX);
        long length = slash == text.length() ? RtcNlri.FULL : Numbers.decimal(text, slash + 1, text.length(), RtcNlri.FULL);
        if (origin < 0 || length < RtcNlri.ORIGIN_BITS) {
            return null;
        }
        if (colon >= slash) {
            return length == RtcNlri.ORIGIN_BITS ? new RtcNlri(RtcNlri.ORIGIN_BITS, new Asn(origin), 0, null) : null;
        }
        ExtendedCommunity target = target(text.substring(colon + 1, slash), length == RtcNlri.FULL);
        if (target == null || (target.bits() & ~RtcNlri.mask((int) length)) != 0) {
            return null;
        }
        return new RtcNlri((int) length, new Asn(origin), target.bits(), null);
    }

    /** Only a whole one has a name. */
    private static @Nullable ExtendedCommunity target(String text, boolean whole) {
        if (Numbers.isHexadecimal(text, 0, text.length())) {
            Octets octets = ExtendedCommunityGrammar.octets(text.substring(2));
            return octets != null && octets.length() == ExtendedCommunity.SIZE ? new ExtendedCommunity(octets.i64(0)) : null;
        }
        String name = "target:";
        boolean named = whole && text.startsWith(name);
        return named ? ExtendedCommunityValues.of(ExtendedCommunityForm.TARGET, List.of(text.substring(name.length()).split(":", -1))) : null;
    }
}
