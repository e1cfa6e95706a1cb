package exabgp.reactor.grammar;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.Prefix;
import exabgp.wire.nlri.flow.ComponentType;
import exabgp.wire.nlri.flow.FlowPrefix;

/** The prefixes of flows: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or {@code 2001:db8::/64/32} with an offset. */
final class FlowPrefixGrammar {
    private FlowPrefixGrammar() {}

    /** Takes one; bits behind its length are taken for zero. */
    static FlowPrefix read(ComponentType type, Tokens in) throws GrammarError {
        if (in.kind() != Tokens.Kind.WORD) {
            throw in.expected("a prefix");
        }
        String text = in.buffer();
        int slash = Numbers.find('/', text, in.start(), in.stop());
        Ip address = Addresses.ip(text, in.start(), slash);
        if (address == null) {
            throw in.expected("a prefix (as in 10.0.0.0/8, 2001:db8::/32, or 2001:db8::/64/32 with an offset)");
        }
        int second = slash == in.stop() ? slash : Numbers.find('/', text, slash + 1, in.stop());
        long length = slash == in.stop() ? address.bits() : Numbers.decimal(text, slash + 1, second, address.bits());
        if (length < 0) {
            throw in.expected("a prefix with a length from 0 to " + address.bits());
        }
        Prefix prefix = Prefix.containing(address, (int) length);
        long offset = second == in.stop() ? 0 : Numbers.decimal(text, second + 1, in.stop(), length);
        if (offset < 0 || (second < in.stop() && !(address instanceof Ipv6)) || !FlowPrefix.isOffset(prefix, (int) offset)) {
            throw in.expected("a prefix of IPv6 with an offset less than its length, or a prefix without one");
        }
        in.next();
        return new FlowPrefix(type, prefix, (int) offset);
    }
}
