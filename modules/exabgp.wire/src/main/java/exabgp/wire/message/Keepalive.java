package exabgp.wire.message;

/** KEEPALIVE: a header and nothing else (RFC 4271 section 4.4). */
public enum Keepalive implements Message {
    INSTANCE;

    @Override
    public MessageType type() {
        return MessageType.KEEPALIVE;
    }
}
