package exabgp.wire.capability;

/**
 * The software of the speaker (draft-abraitis-bgp-version-capability).
 *
 * @param version name and version, at most 64 octets of UTF-8 when sent
 */
public record SoftwareVersion(String version) implements Capability {
    static final int CODE = 75;

    @Override
    public int code() {
        return CODE;
    }
}
