package exabgp.wire.capability;

/** Enhanced route refresh: BoRR and EoRR mark the routes sent again (RFC 7313). */
public enum EnhancedRouteRefresh implements Capability {
    INSTANCE;

    static final int CODE = 70;

    @Override
    public int code() {
        return CODE;
    }
}
