package exabgp.reactor.config;

import exabgp.reactor.grammar.ParsedRoute;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Routes, packed: a file may have a million of them, and a configuration lives as long as the daemon. A value is made of one when it is asked for. Immutable, for any thread. */
final class RouteList extends AbstractList<ParsedRoute> implements RandomAccess {
    private final Octets packed;
    private final int[] ends;
    private final int[] kinds;
    private final List<Kind> known;

    private RouteList(Builder builder) {
        this.packed = builder.out.toOctets();
        this.ends = Arrays.copyOf(builder.ends, builder.size);
        this.kinds = Arrays.copyOf(builder.kinds, builder.size);
        this.known = List.copyOf(builder.known);
    }

    /** The same routes, packed. */
    static RouteList copyOf(List<ParsedRoute> routes) {
        if (routes instanceof RouteList packed) {
            return packed;
        }
        Builder builder = new Builder();
        routes.forEach(builder::add);
        return builder.finish();
    }

    @Override
    public ParsedRoute get(int index) {
        Objects.checkIndex(index, ends.length);
        int start = index == 0 ? 0 : ends[index - 1];
        Kind kind = known.get(kinds[index]);
        Nlri nlri = Nlris.read(kind.family, kind.hasPathId, packed, start, ends[index]);
        return new ParsedRoute(nlri, kind.attributes, kind.nextHopSelf, kind.watchdog, kind.withdrawn);
    }

    @Override
    public int size() {
        return ends.length;
    }

    /** All of a route but its destination. */
    private record Kind(Family family, boolean hasPathId, Attributes attributes, boolean nextHopSelf, @Nullable String watchdog, boolean withdrawn) {
        static Kind of(ParsedRoute route) {
            Nlri nlri = route.nlri();
            return new Kind(nlri.family(), nlri.pathId() != null, route.attributes(), route.nextHopSelf(), route.watchdog(), route.withdrawn());
        }

        /** Whether a route is of this kind, when it shares its attributes with the one before, as most do; false may be wrong. */
        @SuppressWarnings("ReferenceEquality") // the other answer only costs time
        boolean isSurely(ParsedRoute route) {
            Nlri nlri = route.nlri();
            return attributes == route.attributes() && nextHopSelf == route.nextHopSelf() && withdrawn == route.withdrawn()
                    && hasPathId == (nlri.pathId() != null) && family.equals(nlri.family()) && Objects.equals(watchdog, route.watchdog());
        }
    }

    /** Gathers routes one by one. For one thread. */
    static final class Builder {
        private final OctetWriter out = new OctetWriter();
        private final List<Kind> known = new ArrayList<>();
        private final Map<Kind, Integer> numbers = new HashMap<>();
        private int[] ends = new int[16];
        private int[] kinds = new int[16];
        private int size;
        private @Nullable Kind latest;
        private int latestNumber;

        void add(ParsedRoute route) {
            Kind before = latest;
            Kind kind = before != null && before.isSurely(route) ? before : Kind.of(route);
            Nlris.append(route.nlri(), kind.hasPathId, out);
            add(kind, out.length());
        }

        /** Adds all that another one has gathered so far. */
        void addAll(Builder other) {
            int before = out.length();
            out.octets(other.out.toOctets());
            for (int i = 0; i < other.size; i++) {
                add(other.known.get(other.kinds[i]), before + other.ends[i]);
            }
        }

        RouteList finish() {
            return new RouteList(this);
        }

        @SuppressWarnings("ReferenceEquality") // an equal one is found by its number
        private void add(Kind kind, int end) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
                kinds = Arrays.copyOf(kinds, size * 2);
            }
            ends[size] = end;
            kinds[size] = kind == latest ? latestNumber : number(kind);
            size++;
        }

        private int number(Kind kind) {
            Integer number = numbers.get(kind);
            if (number == null) {
                number = known.size();
                numbers.put(kind, number);
                known.add(kind);
            }
            latest = kind;
            latestNumber = number;
            return number;
        }
    }
}
