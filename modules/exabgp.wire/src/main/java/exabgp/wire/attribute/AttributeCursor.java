package exabgp.wire.attribute;

import exabgp.wire.Octets;

/** Walks the octets of attributes without making values. Before the first {@link #next} it stands before the first one. All of them were checked, so walking cannot fail. For one thread. */
public final class AttributeCursor {
    private final Octets octets;
    private int code;
    private int start;
    private int end;

    AttributeCursor(Octets octets) {
        this.octets = octets;
    }

    /** Steps to the next attribute; false when there is none. */
    public boolean next() {
        int at = end;
        if (at >= octets.length()) {
            return false;
        }
        code = octets.u8(at + 1);
        if ((octets.u8(at) & Flags.EXTENDED) == 0) {
            start = at + 3;
            end = start + octets.u8(at + 2);
        } else {
            start = at + 4;
            end = start + octets.u16(at + 2);
        }
        return true;
    }

    /** The type code of the current attribute. */
    public int code() {
        return code;
    }

    /** Where the value of the current attribute begins in {@link #octets}. */
    public int start() {
        return start;
    }

    /** Where the value of the current attribute ends in {@link #octets}. */
    public int end() {
        return end;
    }

    /** All attributes, as they stand in an UPDATE, with AS numbers of four octets. */
    public Octets octets() {
        return octets;
    }

    /** The current attribute as a value. */
    public Attribute value() {
        Attribute value = Attributes.value(code, octets.slice(start, end - start), true);
        if (value == null) {
            throw new IllegalStateException("an attribute " + code + " among those that are known");
        }
        return value;
    }
}
