package exabgp.cli.demo;

/** The two ends of the session. */
public enum Role {
    /** Announces what its helper says. */
    DAEMON("daemon", "127.0.0.1", 65001, "10.0.0.1"),
    /** Plays the router: it receives. */
    ROUTER("router", "127.0.0.2", 65002, "10.0.0.2");

    private final String label;
    private final String address;
    private final int asn;
    private final String routerId;

    Role(String label, String address, int asn, String routerId) {
        this.label = label;
        this.address = address;
        this.asn = asn;
        this.routerId = routerId;
    }

    /** Its name on the screen and on the command line of its helper. */
    public String label() {
        return label;
    }

    String address() {
        return address;
    }

    int asn() {
        return asn;
    }

    String routerId() {
        return routerId;
    }

    Role other() {
        return switch (this) {
            case DAEMON -> ROUTER;
            case ROUTER -> DAEMON;
        };
    }
}
