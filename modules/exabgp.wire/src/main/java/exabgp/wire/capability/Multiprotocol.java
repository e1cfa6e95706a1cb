package exabgp.wire.capability;

import exabgp.wire.family.Family;

/**
 * Multiprotocol Extensions for one family (RFC 4760 section 8).
 *
 * @param family the family announced
 */
public record Multiprotocol(Family family) implements Capability {
    static final int CODE = 1;

    @Override
    public int code() {
        return CODE;
    }
}
