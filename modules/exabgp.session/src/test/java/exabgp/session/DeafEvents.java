package exabgp.session;

import exabgp.wire.message.MessageType;

/** Wants no message. */
final class DeafEvents extends RecordedEvents {
    @Override
    public boolean wantsReceived(MessageType type) {
        return false;
    }

    @Override
    public boolean wantsSent(MessageType type) {
        return false;
    }
}
