package exabgp.session.socket;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of one listening socket, which change with the configuration. For one thread, which also is the only one to close the channel. */
public final class ListenerOptions {
    private final ServerSocketChannel channel;
    private final Set<PeerKey> installed = new HashSet<>();

    /** Null when some of it failed. */
    private @Nullable ListenerConfig present = ListenerConfig.PLAIN;

    /** Those of a channel on which none was set yet; it need not be bound. */
    public ListenerOptions(ServerSocketChannel channel) {
        this.channel = channel;
    }

    /**
     * What could not be set.
     *
     * @param keys   the keys, and why: connections of their peers would not be signed
     * @param others everything else
     */
    public record Failures(Map<PeerKey, IOException> keys, List<IOException> others) {
        /** Keeps its own collections. */
        public Failures {
            keys = Map.copyOf(keys);
            others = List.copyOf(others);
        }
    }

    /** Sets what differs from the present options; what could not be set before is tried again. */
    public Failures change(ListenerConfig wanted) {
        Map<PeerKey, IOException> failed = new HashMap<>();
        List<IOException> others = new ArrayList<>();
        if (wanted.equals(present)) {
            return new Failures(failed, others);
        }
        try {
            SocketOptions options = SocketOptions.of(channel);
            remove(options, wanted.keys(), others);
            add(options, wanted.keys(), failed);
            ttl(options, wanted);
        } catch (IOException e) {
            others.add(e);
            wanted.keys().stream().filter(key -> !installed.contains(key)).forEach(key -> failed.putIfAbsent(key, e));
        }
        boolean complete = failed.isEmpty() && others.isEmpty();
        present = complete ? wanted : null;
        return new Failures(failed, others);
    }

    /** Old keys first: the kernel takes no key of one kind where there is one of the other. */
    private void remove(SocketOptions options, Set<PeerKey> wanted, List<IOException> failed) {
        for (PeerKey key : Set.copyOf(installed)) {
            if (wanted.contains(key)) {
                continue;
            }
            try {
                // a key of MD5 is replaced by setting another one, so that at no time the peer could do without
                if (wanted.stream().noneMatch(key::isReplacedBy)) {
                    options.remove(key);
                }
                installed.remove(key);
            } catch (IOException e) {
                failed.add(e);
            }
        }
    }

    private void add(SocketOptions options, Set<PeerKey> wanted, Map<PeerKey, IOException> failed) {
        for (PeerKey key : wanted) {
            if (installed.contains(key)) {
                continue;
            }
            try {
                options.add(key);
                installed.add(key);
            } catch (IOException e) {
                failed.put(key, e);
            }
        }
    }

    private void ttl(SocketOptions options, ListenerConfig wanted) throws IOException {
        if (present == null || !Objects.equals(wanted.outgoingTtl(), present.outgoingTtl())) {
            options.outgoingTtl(wanted.outgoingTtl() == null ? SocketOptions.DEFAULT_TTL : wanted.outgoingTtl());
        }
        if (present == null || !Objects.equals(wanted.incomingTtl(), present.incomingTtl())) {
            options.incomingTtl(wanted.incomingTtl() == null ? SocketOptions.ANY_TTL : wanted.incomingTtl());
        }
    }
}
