package exabgp.reactor.format;

/** The versions of the API between the daemon and its helper processes. */
public enum ApiVersion {
    /** What ExaBGP 4 speaks. */
    V4(4, "4.0.1"),
    /** What ExaBGP 6 will speak; the default. */
    V6(6, "6.0.0");

    private final int number;
    private final String label;

    ApiVersion(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** Its number in settings and commands: 4 or 6. */
    public int number() {
        return number;
    }

    /** What JSON events name as {@code exabgp}. */
    public String label() {
        return label;
    }
}
