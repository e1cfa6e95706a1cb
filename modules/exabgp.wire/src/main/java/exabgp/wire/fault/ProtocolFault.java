package exabgp.wire.fault;

import exabgp.wire.Octets;
import java.nio.charset.StandardCharsets;

/**
 * A fault in what a peer sent that ends the session: it carries the NOTIFICATION to answer with (RFC 4271 section 6). Everything in this module that decodes a message
 * throws this and nothing else.
 */
public final class ProtocolFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A message has room for this even beside its header, whatever a peer made us quote. */
    private static final int MOST = 1024;

    private final NotificationCode code;
    private final transient Octets data;

    /** A fault whose explanation is also the data of the NOTIFICATION, as ExaBGP sends it. */
    public ProtocolFault(NotificationCode code, String why) {
        this(code, why, data(why));
    }

    /** A fault with data as an RFC prescribes it. */
    public ProtocolFault(NotificationCode code, String why, Octets data) {
        // no stack trace: thrown for what peers send, at the rate they choose to send it
        super(why, null, false, false);
        this.code = code;
        this.data = data;
    }

    private static Octets data(String why) {
        byte[] bytes = why.getBytes(StandardCharsets.UTF_8);
        return Octets.copyOf(bytes, 0, Math.min(bytes.length, MOST));
    }

    /** Which NOTIFICATION ends the session. */
    public NotificationCode code() {
        return code;
    }

    /** The data field of this NOTIFICATION. */
    public Octets data() {
        return data;
    }

    /** What is wrong, in words. */
    public String why() {
        String message = getMessage();
        return message == null ? code.description() : message;
    }
}
