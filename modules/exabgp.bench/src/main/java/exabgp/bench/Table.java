package exabgp.bench;

import exabgp.reactor.grammar.CommandGrammar;
import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Prefix;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.message.UpdatePacker;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of IPv4 routes, always the same one for its numbers: route {@code i} leads to the i-th /24 from 1.0.0.0 on.
 *
 * @param size     how many routes it has
 * @param distinct whether five routes in a row share attributes as those of a full table are; else all have a next hop and nothing more
 * @param version  tables of different versions have different attributes
 */
public record Table(int size, boolean distinct, int version) {
    /** How many routes share attributes when they are distinct, and an UPDATE in any case. */
    public static final int RUN = 5;

    private static final int FIRST = 1 << 24;

    /** What route {@code i} leads to, as it is written. */
    public String prefix(int i) {
        return new Ipv4(address(i)) + "/24";
    }

    /** The attributes of route {@code i}, as they are written. */
    public String words(int i) {
        if (!distinct) {
            return "next-hop 192.0.2." + (1 + version);
        }
        int set = i / RUN;
        int origin = 1000 + set % 60_000;
        return "next-hop 192.0.2." + (1 + version) + " origin igp med " + set / 60_000 + " as-path [ 65002 3356 " + (1 + set % 997) + ' ' + (196_608 + origin)
                + " ] community [ 65002:100 3356:" + origin + " ]";
    }

    /** What route {@code i} leads to. */
    public Nlri nlri(int i) {
        return new InetNlri(Family.IPV4_UNICAST, new Prefix(new Ipv4(address(i)), 24), null);
    }

    /** The sets of attributes: route {@code i} has the one with the number {@link #set}. */
    public List<Attributes> sets() {
        CommandGrammar grammar = new CommandGrammar();
        return IntStream.rangeClosed(0, set(size - 1)).mapToObj(set -> attributes(grammar, set * RUN)).toList();
    }

    /** Which attributes route {@code i} has. */
    public int set(int i) {
        return distinct ? i / RUN : 0;
    }

    /** The UPDATE messages of a peer that announces it, {@link #RUN} routes in each. */
    public List<Octets> frames() {
        List<Attributes> sets = sets();
        UpdatePacker packer = new UpdatePacker(Peers.negotiated(Family.IPV4_UNICAST), true);
        List<Octets> frames = new ArrayList<>(size / RUN + 1);
        for (int i = 0; i < size; i += RUN) {
            List<Nlri> some = IntStream.range(i, Math.min(size, i + RUN)).mapToObj(this::nlri).toList();
            OctetWriter out = new OctetWriter(256);
            packer.announce(sets.get(set(i)), Nlris.of(Family.IPV4_UNICAST, false, some), out);
            frames.add(out.toOctets());
        }
        return frames;
    }

    /** The number of the route to the /24 at an address; negative or too large when there is none. */
    public static int number(int address) {
        return (address - FIRST) >> 8;
    }

    private static int address(int i) {
        return FIRST + (i << 8);
    }

    private Attributes attributes(CommandGrammar grammar, int i) {
        try {
            return grammar.routes("route", Tokens.ofCommand(prefix(i) + ' ' + words(i), 0)).getFirst().attributes();
        } catch (GrammarError e) {
            throw new IllegalStateException(words(i), e);
        }
    }
}
