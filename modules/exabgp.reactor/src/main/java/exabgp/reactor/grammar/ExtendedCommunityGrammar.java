package exabgp.reactor.grammar;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.ExtendedCommunities;
import exabgp.wire.attribute.Ipv6ExtendedCommunities;
import exabgp.wire.attribute.community.ExtendedCommunity;
import exabgp.wire.attribute.community.FlowAction;
import exabgp.wire.attribute.community.Ipv6ExtendedCommunity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Extended communities: {@code target:65000:1} and other names, two numbers with a colon, or {@code 0x} and all octets: 8, or 20 of one for IPv6. */
final class ExtendedCommunityGrammar {
    private static final int HEX_START = 2;

    private final List<ExtendedCommunity> communities = new ArrayList<>();
    private final List<Ipv6ExtendedCommunity> ipv6 = new ArrayList<>();

    private ExtendedCommunityGrammar() {}

    /** One extended community, or several in brackets: those about IPv6 addresses become an attribute of their own. */
    static void communities(Tokens in, RouteDraft draft) throws GrammarError {
        ExtendedCommunityGrammar gathered = new ExtendedCommunityGrammar();
        ListGrammar.read(in, gathered::one);
        if (!gathered.ipv6.isEmpty()) {
            draft.add(Ipv6ExtendedCommunities.of(gathered.ipv6));
        }
        if (!gathered.communities.isEmpty() || gathered.ipv6.isEmpty()) {
            draft.add(ExtendedCommunities.of(gathered.communities));
        }
    }

    private void one(Tokens in) throws GrammarError {
        if (in.kind() != Tokens.Kind.WORD) {
            throw in.expected("an extended community (as in target:65000:1)");
        }
        String text = in.text();
        List<String> parts = List.of(text.split(":", -1));
        ExtendedCommunityForm form = ExtendedCommunityForm.of(parts.getFirst());
        if (form != null) {
            named(in, form, parts.subList(1, parts.size()));
        } else if (parts.size() == 1 && (in.isWordFrom("0x") || in.isWordFrom("0X"))) {
            raw(in, text.substring(HEX_START));
        } else {
            ExtendedCommunity community = parts.size() == 2 ? ExtendedCommunityValues.of(ExtendedCommunityForm.TARGET, parts) : null;
            if (community == null) {
                throw in.error(in.expected("an extended community (as in target:65000:1, or 0x and 16 digits)").message()
                        + Keywords.hint(parts.getFirst(), ExtendedCommunityForm.NAMES));
            }
            communities.add(community);
            in.next();
        }
    }

    private void named(Tokens in, ExtendedCommunityForm form, List<String> parts) throws GrammarError {
        if (form.isTwoWords() && parts.isEmpty()) {
            in.next();
            Ip address = isAddress(form) && in.kind() == Tokens.Kind.WORD ? Addresses.ip(in.buffer(), in.start(), in.stop()) : null;
            if (address != null) {
                toAddress(address, form == ExtendedCommunityForm.COPY_TO_ADDRESS);
                in.next();
                return;
            }
            parts = in.kind() == Tokens.Kind.WORD ? List.of(in.text()) : List.of();
        }
        ExtendedCommunity community = ExtendedCommunityValues.of(form, parts);
        if (community == null) {
            throw in.expected("an extended community of the form " + form.usage());
        }
        communities.add(community);
        in.next();
    }

    private static boolean isAddress(ExtendedCommunityForm form) {
        return form == ExtendedCommunityForm.REDIRECT_TO_ADDRESS || form == ExtendedCommunityForm.COPY_TO_ADDRESS;
    }

    private void toAddress(Ip address, boolean copy) {
        switch (address) {
            case Ipv4 v4 -> communities.add(FlowAction.redirectTo(v4, copy));
            case Ipv6 v6 -> ipv6.add(FlowAction.redirectTo(v6, copy));
        }
    }

    private void raw(Tokens in, String digits) throws GrammarError {
        Octets octets = octets(digits);
        if (octets != null && octets.length() == ExtendedCommunity.SIZE) {
            communities.add(new ExtendedCommunity(octets.i64(0)));
        } else if (octets != null && octets.length() == Ipv6ExtendedCommunity.SIZE) {
            ipv6.add(Ipv6ExtendedCommunity.of(octets));
        } else {
            throw in.expected("an extended community of 16 hexadecimal digits, or of 40 for IPv6, behind 0x");
        }
        in.next();
    }

    /** Pairs of hexadecimal digits, null for anything else. */
    static @Nullable Octets octets(String digits) {
        try {
            return Octets.parseHex(digits);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
