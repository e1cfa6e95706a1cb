package exabgp.reactor;

import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Med;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.EnhancedRouteRefresh;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Family;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import exabgp.wire.message.RouteRefresh;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The far end of one peer over all its sessions, with the table that a router would have. */
final class FarTable implements AutoCloseable {
    private final String address;
    private final int port;
    private final boolean enhanced;
    private final Map<String, String> table = new TreeMap<>();
    private final Map<Family, Set<String>> stale = new TreeMap<>();
    private TestPeer peer;

    FarTable(String address, int port, boolean enhanced) {
        this.address = address;
        this.port = port;
        this.enhanced = enhanced;
    }

    boolean isUp() {
        return peer != null;
    }

    /** Connects as often as it takes, since an earlier session may not have ended yet at the other side, and reads the table. */
    void connect() throws IOException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (peer == null) {
            TestPeer next = TestPeer.connect(address, "127.0.0.1", port);
            try {
                establish(next);
                peer = next;
                initial(next);
            } catch (IOException | ClassCastException e) {
                next.close();
                if (System.nanoTime() > end) {
                    throw new AssertionError("no session with " + address, e);
                }
            }
        }
    }

    private void establish(TestPeer next) throws IOException {
        next.next(Open.class);
        List<Capability> capabilities = new ArrayList<>(List.of(
                new Multiprotocol(Family.IPV4_UNICAST),
                new Multiprotocol(Family.IPV6_UNICAST),
                new FourOctetAs(new Asn(65001)),
                exabgp.wire.capability.RouteRefresh.STANDARD));
        if (enhanced) {
            capabilities.add(EnhancedRouteRefresh.INSTANCE);
        }
        next.send(new Open(65001, 180, Ipv4.parse("9.9.9.9"), capabilities));
        next.send(Keepalive.INSTANCE);
        next.next(Keepalive.class);
    }

    /** Reads the table up to its end: before that the other side may not know yet that the session is up. */
    private void initial(TestPeer next) throws IOException {
        Message message = next.next();
        while (!(message instanceof Update update && Family.IPV6_UNICAST.equals(update.endOfRib()))) {
            receive(message);
            message = next.next();
        }
    }

    /** Ends the session, with a word of farewell or without. */
    void disconnect(boolean politely) throws IOException {
        if (politely) {
            peer.send(Notification.of(NotificationCode.ADMINISTRATIVE_RESET));
        }
        peer.close();
        lost();
    }

    /** Reads up to the end of a session that the other side ends. */
    void ended() throws IOException {
        peer.farewell();
        peer.close();
        lost();
    }

    private void lost() {
        peer = null;
        table.clear();
        stale.clear();
    }

    void refresh(Family family) throws IOException {
        peer.send(new RouteRefresh(family, RouteRefresh.Subtype.QUERY));
    }

    /** Reads until a prefix is announced like this. */
    Map<String, String> await(String prefix, String value) throws IOException {
        while (!value.equals(table.get(prefix))) {
            receive(peer.next());
        }
        return table;
    }

    private void receive(Message message) {
        switch (message) {
            case Update update -> receive(update);
            case RouteRefresh refresh -> refreshed(refresh);
            case Keepalive ignored -> {
                // says nothing about routes
            }
            default -> throw new AssertionError(address + " was sent " + message);
        }
    }

    private void receive(Update update) {
        for (Nlris nlris : update.withdrawn()) {
            for (Nlri nlri : nlris) {
                table.remove(text(nlri));
            }
        }
        for (Update.Reach reach : update.announced()) {
            for (Nlri nlri : reach.nlris()) {
                table.put(text(nlri), reach.nextHop().address() + " med " + med(update.attributes()));
                stale.getOrDefault(nlri.family(), new HashSet<>()).remove(text(nlri));
            }
        }
    }

    private static String med(Attributes attributes) {
        Med med = attributes.find(Med.class);
        return med == null ? "-" : String.valueOf(med.value());
    }

    private void refreshed(RouteRefresh refresh) {
        switch (refresh.subtype()) {
            case BEGIN -> {
                boolean six = refresh.family().equals(Family.IPV6_UNICAST);
                Set<String> all = new HashSet<>(table.keySet());
                all.removeIf(prefix -> prefix.contains(":") != six);
                stale.put(refresh.family(), all);
            }
            case END -> {
                Set<String> forgotten = stale.remove(refresh.family());
                if (forgotten != null) {
                    table.keySet().removeAll(forgotten);
                }
            }
            case QUERY -> throw new AssertionError("asked for routes");
        }
    }

    private static String text(Nlri nlri) {
        return ((InetNlri) nlri).prefix().toString();
    }

    @Override
    public void close() throws IOException {
        if (peer != null) {
            peer.close();
        }
    }
}
