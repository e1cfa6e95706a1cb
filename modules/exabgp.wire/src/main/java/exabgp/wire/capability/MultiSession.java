package exabgp.wire.capability;

import exabgp.wire.Octets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Several sessions between the same two speakers (draft-ietf-idr-bgp-multisession).
 *
 * @param variant the code it came under
 * @param value   an octet of flags and the codes of the capabilities that tell the sessions apart. ExaBGP sends each octet in a capability of its own, so it is left as it came
 */
public record MultiSession(Variant variant, Octets value) implements Capability {
    static final int STANDARD_CODE = 68;
    static final int CISCO_CODE = 131;

    /**
     * The codes of the capabilities that tell sessions apart, which several instances name together; never 0, which no capability has and which is what the flags look like.
     *
     * @param instances all of one OPEN, of whatever variant
     */
    public static SortedSet<Integer> sessionId(List<MultiSession> instances) {
        SortedSet<Integer> codes = new TreeSet<>();
        for (MultiSession instance : instances) {
            boolean flags = instance.value.length() != 1;
            for (int i = flags ? 1 : 0; i < instance.value.length(); i++) {
                codes.add(instance.value.u8(i));
            }
        }
        codes.remove(0);
        return codes;
    }

    @Override
    public int code() {
        return variant.code;
    }

    /** Both codes in use. */
    public enum Variant {
        STANDARD(STANDARD_CODE),
        CISCO(CISCO_CODE);

        private final int code;

        Variant(int code) {
            this.code = code;
        }
    }
}
