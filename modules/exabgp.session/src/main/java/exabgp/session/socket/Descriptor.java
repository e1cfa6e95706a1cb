package exabgp.session.socket;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.channels.NetworkChannel;

/** The file descriptor of a channel, which the JDK keeps to itself: the image opens {@code sun.nio.ch} to this module. */
final class Descriptor {
    private Descriptor() {}

    /** Valid as long as nobody closes the channel. */
    static int of(NetworkChannel channel) throws IOException {
        try {
            Method method = Class.forName("sun.nio.ch.SelChImpl").getMethod("getFDVal");
            method.setAccessible(true);
            return (int) method.invoke(channel);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IOException("there is no way to the descriptor of a socket; this takes --add-opens java.base/sun.nio.ch=exabgp.session", e);
        }
    }
}
