package exabgp.wire.attribute;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.negotiated.Negotiated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A set of path attributes, at most one of each type code, in the order of the codes. Meant to be shared by all routes that have it: immutable, and its hash is computed once. Of one that was
 * decoded, and in which nothing was wrong, the values are made when somebody asks for them.
 */
public final class Attributes implements Iterable<Attribute> {
    /** No attributes. */
    public static final Attributes NONE = new Attributes(List.of());

    private final @Nullable PlainField plain;

    /** A next hop that counts in place of any that is in the field. */
    private final @Nullable NextHop apart;

    // computed when first asked for, by each thread that does not find them: they are the same for all of them
    private @Nullable List<Attribute> values;
    private @Nullable NextHop nextHop;
    private int hash;

    private Attributes(List<Attribute> values) {
        this.plain = null;
        this.apart = null;
        this.values = values;
    }

    private Attributes(PlainField plain, @Nullable NextHop apart) {
        this.plain = plain;
        this.apart = apart;
    }

    /** A set of these; of several with the same code the first counts (RFC 7606 section 3 (g)). */
    public static Attributes of(Attribute... attributes) {
        return of(List.of(attributes));
    }

    /** A set of these; of several with the same code the first counts (RFC 7606 section 3 (g)). */
    public static Attributes of(Collection<? extends Attribute> attributes) {
        List<Attribute> ordered = ordered(attributes);
        return ordered.isEmpty() ? NONE : new Attributes(ordered);
    }

    private static List<Attribute> ordered(Collection<? extends Attribute> attributes) {
        if (isOrdered(attributes)) {
            return List.copyOf(attributes);
        }
        List<Attribute> ordered = new ArrayList<>(attributes);
        // the sort is stable, so the first of several stays in front
        ordered.sort(Comparator.comparingInt(Attribute::code));
        int size = 0;
        for (Attribute attribute : ordered) {
            if (size == 0 || ordered.get(size - 1).code() != attribute.code()) {
                ordered.set(size++, attribute);
            }
        }
        return List.copyOf(ordered.subList(0, size));
    }

    private static boolean isOrdered(Collection<? extends Attribute> attributes) {
        int last = -1;
        for (Attribute attribute : attributes) {
            if (attribute.code() <= last) {
                return false;
            }
            last = attribute.code();
        }
        return true;
    }

    /** Takes the path attributes field of an UPDATE apart. */
    public static Decoded decode(Octets field, Negotiated negotiated) {
        PlainField plain = PlainField.of(field, negotiated);
        return plain == null ? new AttributeReader(negotiated).read(field) : decoded(plain);
    }

    private static Decoded decoded(PlainField plain) {
        Attributes attributes = plain.size() == 0 ? NONE : new Attributes(plain, null);
        return new Decoded(attributes, List.of(), plain.reach(), plain.unreach(), plain.reach() == null ? plain.size() : plain.size() + 1);
    }

    /** One value, null when its code is not known; the code of AS_PATH and AGGREGATOR for AS numbers of four octets is not an attribute of its own. */
    static @Nullable Attribute value(int code, Octets value, boolean fourOctetAs) {
        return switch (code) {
            case Origin.CODE -> Origin.decode(value);
            case AsPath.CODE -> AsPath.decode(value, fourOctetAs);
            case NextHop.CODE -> NextHop.decode(value);
            case Med.CODE -> Med.decode(value);
            case LocalPref.CODE -> LocalPref.decode(value);
            case AtomicAggregate.CODE -> AtomicAggregate.decode(value);
            case Aggregator.CODE -> Aggregator.decode(value, fourOctetAs);
            case Communities.CODE -> Communities.decode(value);
            case OriginatorId.CODE -> OriginatorId.decode(value);
            case ClusterList.CODE -> ClusterList.decode(value);
            case ExtendedCommunities.CODE -> ExtendedCommunities.decode(value);
            case Ipv6ExtendedCommunities.CODE -> Ipv6ExtendedCommunities.decode(value);
            case Aigp.CODE -> Aigp.decode(value);
            case LinkStateAttribute.CODE -> LinkStateAttribute.decode(value);
            case LargeCommunities.CODE -> LargeCommunities.decode(value);
            case OnlyToCustomer.CODE -> OnlyToCustomer.decode(value);
            case PmsiTunnel.CODE -> PmsiTunnel.decode(value);
            case PrefixSid.CODE -> PrefixSid.decode(value);
            case TunnelEncapsulation.CODE -> TunnelEncapsulation.decode(value);
            default -> null;
        };
    }

    /** Writes all of them as they stand in an UPDATE, with AS4_PATH and AS4_AGGREGATOR where {@code fourOctetAs} is false and they are needed. */
    public void encode(boolean fourOctetAs, OctetWriter out) {
        AttributeWriter writer = new AttributeWriter(fourOctetAs, out);
        for (Attribute attribute : ordered()) {
            writer.write(attribute);
        }
    }

    /**
     * The path attributes field that they came in, without MP_REACH_NLRI and MP_UNREACH_NLRI, as a session with AS numbers of four octets has it, or null: when they did not come in one, or it had anything
     * else in it as well, or they were not as they should be. Equal ones, with equal next hops {@link #apart}, are equal attributes; the same attributes may also come in other octets.
     */
    public @Nullable Octets field() {
        return plain == null ? null : plain.octets();
    }

    /** The next hop that {@link #with} put in place of what is in the {@link #field}, null when there is none or no field. */
    public @Nullable NextHop apart() {
        return apart;
    }

    /** A walk over the octets of all of them in the order of their codes, or null: when there are none, or they stand there in another order. */
    public @Nullable AttributeCursor cursor() {
        return plain == null || apart != null || !plain.isAscending() ? null : new AttributeCursor(plain.octets());
    }

    private List<Attribute> ordered() {
        List<Attribute> known = values;
        if (known == null) {
            known = plain == null ? List.of() : ordered(values(plain));
            values = known;
        }
        return known;
    }

    private List<Attribute> values(PlainField field) {
        List<Attribute> all = field.values();
        if (apart != null) {
            all.addFirst(apart);
        }
        return all;
    }

    /** How many there are. */
    public int size() {
        return plain == null || apart != null ? ordered().size() : plain.size();
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** The next hop that is among them, or null. */
    public @Nullable NextHop nextHop() {
        if (plain == null) {
            return find(NextHop.class);
        }
        NextHop known = apart == null ? nextHop : apart;
        if (known == null) {
            known = plain.nextHop();
            nextHop = known;
        }
        return known;
    }

    /** The attribute of this type, or null. */
    public <A extends Attribute> @Nullable A find(Class<A> type) {
        for (Attribute attribute : ordered()) {
            if (type.isInstance(attribute)) {
                return type.cast(attribute);
            }
        }
        return null;
    }

    /** Whether there is one with this type code. */
    public boolean has(int code) {
        if (plain != null) {
            return plain.has(code) || (apart != null && code == NextHop.CODE);
        }
        for (Attribute attribute : ordered()) {
            if (attribute.code() == code) {
                return true;
            }
        }
        return false;
    }

    /** The same set with {@code attribute} in place of any other with its code. */
    public Attributes with(Attribute attribute) {
        if (plain != null && attribute instanceof NextHop other) {
            return new Attributes(plain, other);
        }
        List<Attribute> changed = new ArrayList<>(size() + 1);
        changed.add(attribute);
        changed.addAll(ordered());
        return of(changed);
    }

    /** The same set without the attribute with this code. */
    public Attributes without(int code) {
        return has(code) ? of(ordered().stream().filter(a -> a.code() != code).toList()) : this;
    }

    /** In the order of their codes. */
    @Override
    public Iterator<Attribute> iterator() {
        return ordered().iterator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Attributes a && (isOfSameField(a) || (hashCode() == a.hashCode() && ordered().equals(a.ordered()))));
    }

    private boolean isOfSameField(Attributes other) {
        return plain != null && other.plain != null && Objects.equals(apart, other.apart) && plain.octets().equals(other.plain.octets());
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = ordered().hashCode();
            hash = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return ordered().toString();
    }
}
