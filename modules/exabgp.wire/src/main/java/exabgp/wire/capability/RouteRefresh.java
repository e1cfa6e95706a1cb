package exabgp.wire.capability;

/** Route refresh (RFC 2918), or the form of it that came before the RFC. */
public enum RouteRefresh implements Capability {
    STANDARD(RouteRefresh.STANDARD_CODE),
    CISCO(RouteRefresh.CISCO_CODE);

    static final int STANDARD_CODE = 2;
    static final int CISCO_CODE = 128;

    private final int code;

    RouteRefresh(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
