package exabgp.wire.capability;

/** Route refresh (RFC 2918), or the form of it that came before the RFC. */
public enum RouteRefresh implements Capability {
    STANDARD(2),
    CISCO(128);

    private final int code;

    RouteRefresh(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
