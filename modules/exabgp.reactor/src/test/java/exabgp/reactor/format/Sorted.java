package exabgp.reactor.format;

import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Communities;
import exabgp.wire.attribute.ExtendedCommunities;
import exabgp.wire.attribute.Ipv6ExtendedCommunities;
import exabgp.wire.attribute.LargeCommunities;

/** Attributes without what is lost when they are written as text: the order of communities. */
final class Sorted {
    private Sorted() {}

    static Attributes of(Attributes attributes) {
        Attributes sorted = attributes;
        for (Attribute attribute : attributes) {
            sorted = switch (attribute) {
                case Communities list -> sorted.with(list.sorted());
                case ExtendedCommunities list -> sorted.with(list.sorted());
                case Ipv6ExtendedCommunities list -> sorted.with(list.sorted());
                case LargeCommunities list -> sorted.with(list.sorted());
                default -> sorted;
            };
        }
        return sorted;
    }
}
