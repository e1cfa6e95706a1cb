package exabgp.wire.address;

/**
 * One entry of a stack of MPLS labels as an NLRI carries it (RFC 8277 section 2.2): a label of 20 bits, three bits that mean nothing, and the bottom of the stack.
 *
 * @param entry its 24 bits
 */
public record Label(int entry) {
    /** The greatest label. */
    public static final int MAX = 0xFFFFF;

    /** What stands in place of labels where a route is withdrawn and nobody knows them (RFC 8277 section 2.4). */
    public static final Label WITHDRAWN = new Label(0x800000);

    /** Checks the range. */
    public Label {
        if (entry < 0 || entry > 0xFFFFFF) {
            throw new IllegalArgumentException("a label entry of " + entry + " has more than 24 bits");
        }
    }

    /**
     * The entry of a label.
     *
     * @param value  0 to {@link #MAX}
     * @param bottom whether it is the last of its stack
     */
    public static Label of(int value, boolean bottom) {
        return new Label(value << 4 | (bottom ? 1 : 0));
    }

    /** The label itself, 0 to {@link #MAX}. */
    public int value() {
        return entry >>> 4;
    }

    /** Whether it says that it is the last of its stack. */
    public boolean isBottom() {
        return (entry & 1) != 0;
    }

    /** The label and its entry as a number. */
    @Override
    public String toString() {
        return value() + " (" + entry + ")";
    }
}
