package exabgp.wire.attribute;

import exabgp.wire.Malformed;
import exabgp.wire.Octets;
import exabgp.wire.attribute.linkstate.LinkStateTlv;
import exabgp.wire.attribute.linkstate.LinkStateTlvs;
import java.util.List;

/**
 * The BGP-LS attribute: properties of the nodes, links and prefixes that the NLRI of its UPDATE name (RFC 9552 section 5.3). Kept packed, as many are passed on and few are read.
 *
 * @param packed its TLVs
 */
public record LinkStateAttribute(Octets packed) implements Attribute {
    static final int CODE = 29;

    /** Checks the octets, so that reading them cannot fail later. */
    public LinkStateAttribute {
        try {
            LinkStateTlvs.decode(packed);
        } catch (Malformed e) {
            throw new IllegalArgumentException("a BGP-LS attribute that cannot be read: " + e.why(), e);
        }
    }

    /**
     * One that says this.
     *
     * @throws IllegalArgumentException when it says nothing, or twice what can be said once, or what does not fit
     */
    public static LinkStateAttribute of(List<LinkStateTlv> tlvs) {
        return new LinkStateAttribute(LinkStateTlvs.encode(tlvs));
    }

    /** What it says, in the order of the wire. */
    public List<LinkStateTlv> tlvs() {
        return LinkStateTlvs.decode(packed);
    }

    static LinkStateAttribute decode(Octets value) {
        LinkStateTlvs.decode(value); // for the fault it throws
        return new LinkStateAttribute(value);
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.OPTIONAL;
    }
}
