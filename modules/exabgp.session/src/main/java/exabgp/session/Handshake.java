package exabgp.session;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Negotiation;
import exabgp.wire.message.Open;
import exabgp.wire.negotiated.Negotiated;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our side of the opening of a session. For its reader. */
final class Handshake {
    private final Conversation conversation;
    private @Nullable Open ours;

    Handshake(Conversation conversation) {
        this.conversation = conversation;
    }

    /** Sends our OPEN; {@code theirs} is needed when our AS is to be that of the peer. */
    void sendOpen(@Nullable Open theirs) throws IOException, InterruptedException {
        Open open = open(theirs);
        ours = open;
        send(open, Messages.encode(open));
    }

    /**
     * What our OPEN and {@code theirs} agree on.
     *
     * @throws exabgp.wire.fault.ProtocolFault when theirs cannot be accepted
     */
    Negotiated agree(Open theirs) {
        Open open = ours;
        if (open == null) {
            throw new IllegalStateException("an OPEN was accepted before ours was sent");
        }
        Asn localAs = localAs(theirs);
        SessionConfig config = conversation.config;
        Negotiation.fault(localAs, config.peerAs(), open, theirs, config.strictRole()).ifPresent(fault -> {
            throw fault;
        });
        Negotiated agreed = Negotiation.of(localAs, open, theirs).withAigp(config.aigp());
        Negotiated negotiated = agreed.with(agreed.extensions().withLinkLocal(config.linkLocal(), config.linkLocalAlone()));
        conversation.agreed(theirs, negotiated);
        return negotiated;
    }

    /** Sends the KEEPALIVE that accepts the peer's OPEN, and lets the others follow. */
    void confirm() throws IOException, InterruptedException {
        send(Keepalive.INSTANCE, Messages.encode(Keepalive.INSTANCE));
        conversation.keepalives.begin();
    }

    private Open open(@Nullable Open theirs) {
        SessionConfig config = conversation.config;
        Asn asn = localAs(theirs);
        List<Capability> capabilities = config.capabilities().stream()
                .map(capability -> capability instanceof FourOctetAs ? new FourOctetAs(asn) : capability)
                .toList();
        return new Open(asn.asTwoOctet(), config.holdTime(), config.routerId(), capabilities);
    }

    private Asn localAs(@Nullable Open theirs) {
        Asn configured = conversation.config.localAs();
        if (configured != null) {
            return configured;
        }
        if (theirs == null) {
            throw new IllegalStateException("our AS is that of the peer, whose OPEN is not there yet");
        }
        return theirs.asn();
    }

    private void send(Message message, Octets frame) throws IOException, InterruptedException {
        conversation.theConnection().write(frame);
        conversation.events.crossed(message.type(), true);
        if (conversation.events.wantsSent(message.type())) {
            conversation.events.sent(message, frame);
        }
    }
}
