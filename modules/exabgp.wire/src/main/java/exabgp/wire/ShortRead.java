package exabgp.wire;

/** A value that ends before its last octet. */
public final class ShortRead extends Malformed {
    private static final long serialVersionUID = 1;

    /** Says how many octets were wanted and how many were there. */
    public ShortRead(int wanted, int present) {
        super("needs " + wanted + " octets, only " + present + " left");
    }
}
