package exabgp.reactor.format;

import exabgp.wire.message.Notification;

/** A NOTIFICATION as the field {@code notification} of an event. */
final class NotificationJson {
    private NotificationJson() {}

    static void write(LineBuffer out, Notification notification, Direction direction) {
        NotificationWords words = NotificationWords.of(notification, direction);
        out.ascii("\"notification\": { \"code\": ").number(notification.code()).ascii(", \"subcode\": ").number(notification.subcode());
        out.ascii(", \"data\": \"0x").hex(words.data()).ascii("\", \"message\": ");
        Escape.json(out, words.text());
        out.ascii(" } ");
    }
}
