package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.message.Notification;
import exabgp.wire.message.ShutdownCommunication;
import java.nio.charset.StandardCharsets;

/**
 * What the data of a NOTIFICATION says: a shutdown communication in words (RFC 9003), everything else octet by octet.
 *
 * @param data what events tell as data: the octets of {@code text} for a shutdown communication, else the data of the message
 * @param text the same for people; any characters
 */
record NotificationWords(Octets data, String text) {
    static NotificationWords of(Notification notification, Direction direction) {
        Octets data = notification.data();
        if (data.isEmpty() || !ShutdownCommunication.isCarriedBy(notification.code(), notification.subcode())) {
            return new NotificationWords(data, printable(data));
        }
        ShutdownCommunication said = ShutdownCommunication.decode(data);
        return told(switch (direction) {
            case SEND -> said.text(); // of our own the text is told as it was given
            case RECEIVE, IN -> words(data, said);
        });
    }

    private static NotificationWords told(String text) {
        return new NotificationWords(Octets.copyOf(text.getBytes(StandardCharsets.UTF_8)), text);
    }

    private static String words(Octets data, ShutdownCommunication said) {
        int length = data.u8(0);
        if (!said.problem().isEmpty()) {
            return "invalid Shutdown Communication (" + said.problem() + ") length : " + length + " [0x" + data.slice(1, data.length() - 1).toHex() + "]";
        }
        String trailing = said.trailing().isEmpty() ? "" : ", trailing data: 0x" + said.trailing().toHex();
        if (length == 0) {
            return "empty Shutdown Communication." + trailing;
        }
        return "Shutdown Communication: \"" + said.text().replace('\r', ' ').replace('\n', ' ') + "\"" + trailing;
    }

    /** ASCII as it is, every other octet as {@code \xFF}. */
    private static String printable(Octets octets) {
        StringBuilder text = new StringBuilder(octets.length());
        for (int i = 0; i < octets.length(); i++) {
            int octet = octets.u8(i);
            if (octet >= ' ' && octet <= '~') {
                text.append((char) octet);
            } else {
                text.append("\\x").append(Character.forDigit(octet >> 4, 16)).append(Character.forDigit(octet & 0xF, 16));
            }
        }
        return text.toString();
    }
}
