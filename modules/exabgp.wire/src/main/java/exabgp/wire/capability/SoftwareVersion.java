package exabgp.wire.capability;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;

/**
 * The software of the speaker (draft-abraitis-bgp-version-capability).
 *
 * @param version name and version, at most 64 octets of UTF-8 when sent
 */
public record SoftwareVersion(String version) implements Capability {
    static final int CODE = 75;

    static SoftwareVersion decode(Cursor in) {
        return new SoftwareVersion(Text.decode(in.octets(in.u8())));
    }

    void encode(OctetWriter out) {
        Text.encode(version, "...", out);
    }

    @Override
    public int code() {
        return CODE;
    }
}
