package exabgp.reactor.config;

import exabgp.reactor.grammar.Addresses;
import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import java.util.Optional;
import java.util.OptionalInt;

/** The {@code neighbor} section, at the top of a file and in a template. */
final class NeighborSection {
    static final Setting<PeerRange> PEER_ADDRESS = new Setting<>("peer-address");
    static final Setting<Optional<Ip>> LOCAL_ADDRESS = new Setting<>("local-address");
    static final Setting<Ipv6> LOCAL_LINK_LOCAL = new Setting<>("local-link-local");
    static final Setting<Optional<Asn>> LOCAL_AS = new Setting<>("local-as");
    static final Setting<Optional<Asn>> PEER_AS = new Setting<>("peer-as");
    static final Setting<Ipv4> ROUTER_ID = new Setting<>("router-id");
    static final Setting<String> DESCRIPTION = new Setting<>("description");
    static final Setting<String> HOST_NAME = new Setting<>("host-name");
    static final Setting<String> DOMAIN_NAME = new Setting<>("domain-name");
    static final Setting<Integer> HOLD_TIME = new Setting<>("hold-time");
    static final Setting<Integer> RATE_LIMIT = new Setting<>("rate-limit");
    static final Setting<Boolean> PASSIVE = new Setting<>("passive");
    static final Setting<Integer> LISTEN = new Setting<>("listen");
    static final Setting<Integer> CONNECT = new Setting<>("connect");
    static final Setting<String> SOURCE_INTERFACE = new Setting<>("source-interface");
    static final Setting<OptionalInt> OUTGOING_TTL = new Setting<>("outgoing-ttl");
    static final Setting<OptionalInt> INCOMING_TTL = new Setting<>("incoming-ttl");
    static final Setting<String> MD5_PASSWORD = new Setting<>("md5-password");
    static final Setting<Md5Config.Encoding> MD5_BASE64 = new Setting<>("md5-base64");
    static final Setting<Ip> MD5_IP = new Setting<>("md5-ip");
    static final Setting<Boolean> GROUP_UPDATES = new Setting<>("group-updates");
    static final Setting<Boolean> AUTO_FLUSH = new Setting<>("auto-flush");
    static final Setting<Boolean> ADJ_RIB_OUT = new Setting<>("adj-rib-out");
    static final Setting<Boolean> ADJ_RIB_IN = new Setting<>("adj-rib-in");
    static final Setting<Boolean> MANUAL_EOR = new Setting<>("manual-eor");

    private static final int LARGEST_HOLD_TIME = 65535;
    private static final int LARGEST_RATE = 1_000_000;

    static final Table<NeighborDraft> TABLE = transport(session(new Table<>("a neighbor")))
            .with("inherit", NeighborSection::inherit)
            .block("family", FamilyDraft.SECTION, NeighborDraft::families)
            .block("capability", CapabilitySection.TABLE, NeighborDraft::capabilities)
            .block("add-path", AddPathDraft.SECTION, NeighborDraft::addPath)
            .with("nexthop", new Content.Block(NextHopDraft.SECTION, false), NeighborSection::nextHop)
            .block("tcp-ao", TcpAoSection.TABLE, NeighborDraft::tcpAo)
            .named("api", ApiSection.TABLE, ApiSection::read)
            .block("static", StaticSection.STATIC, n -> n)
            .block("announce", StaticSection.ANNOUNCE, n -> n)
            .block("flow", StaticSection.FLOW, n -> n)
            .block("l2vpn", StaticSection.LAYER2, n -> n)
            .block("operational", OperationalSection.SECTION, n -> n)
            .formerly("process");

    private NeighborSection() {}

    /** Reads what is behind {@code neighbor} at the top of a file. */
    static void read(Tokens in, Reading reading) throws GrammarError {
        NeighborDraft draft = new NeighborDraft(in.location());
        draft.settings().set(PEER_ADDRESS, Scalars.range(in));
        int before = reading.errors().count();
        Section.read(in, TABLE, draft, reading);
        if (reading.errors().count() > before || Templates.isSpoiled(draft, reading)) {
            // what is missing or does not fit together may well be what could not be read
            return;
        }
        Templates.inherit(draft, reading);
        NeighborCheck.finish(draft, reading).ifPresent(neighbor -> reading.neighbors().addAll(neighbor.sessions()));
    }

    private static Table<NeighborDraft> session(Table<NeighborDraft> table) {
        return table.with(PEER_ADDRESS, NeighborDraft::settings, Scalars::range)
                .with(LOCAL_ADDRESS, NeighborDraft::settings, Scalars::address)
                .with(LOCAL_LINK_LOCAL, NeighborDraft::settings, Scalars::linkLocal)
                .with(LOCAL_AS, NeighborDraft::settings, Scalars::asn)
                .with(PEER_AS, NeighborDraft::settings, Scalars::asn)
                .with(ROUTER_ID, NeighborDraft::settings, in -> Addresses.ipv4(in, "a router id (an IPv4 address)"))
                .with(DESCRIPTION, NeighborDraft::settings, in -> in.word("a description (in quotes when it has spaces)"))
                .with(HOST_NAME, NeighborDraft::settings, in -> in.word("a host name"))
                .with(DOMAIN_NAME, NeighborDraft::settings, in -> in.word("a domain name"))
                .with(HOLD_TIME, NeighborDraft::settings, NeighborSection::holdTime)
                .with(RATE_LIMIT, NeighborDraft::settings, NeighborSection::rateLimit)
                .with(GROUP_UPDATES, NeighborDraft::settings, Scalars::flag)
                .with(AUTO_FLUSH, NeighborDraft::settings, Scalars::flag)
                .with(ADJ_RIB_OUT, NeighborDraft::settings, Scalars::flagOrFalse)
                .with(ADJ_RIB_IN, NeighborDraft::settings, Scalars::flagOrFalse)
                .with(MANUAL_EOR, NeighborDraft::settings, Scalars::flagOrFalse);
    }

    private static Table<NeighborDraft> transport(Table<NeighborDraft> table) {
        return table.with(PASSIVE, NeighborDraft::settings, Scalars::flag)
                .with(LISTEN, NeighborDraft::settings, Scalars::port)
                .with(CONNECT, NeighborDraft::settings, Scalars::port)
                .with(SOURCE_INTERFACE, NeighborDraft::settings, in -> in.word("the name of an interface"))
                .with(OUTGOING_TTL, NeighborDraft::settings, Scalars::ttl)
                .with(INCOMING_TTL, NeighborDraft::settings, Scalars::ttl)
                .with(MD5_PASSWORD, NeighborDraft::settings, in -> in.word("a password"))
                .with(MD5_BASE64, NeighborDraft::settings, NeighborSection::base64)
                .with(MD5_IP, NeighborDraft::settings, in -> Addresses.ip(in, "an IP address"));
    }

    private static int holdTime(Tokens in) throws GrammarError {
        GrammarError error = in.expected("a hold time in seconds (0 for none, or 3 to " + LARGEST_HOLD_TIME + ", RFC 4271)");
        int seconds = in.kind() == Tokens.Kind.WORD ? Scalars.parse(in.text()) : -1;
        if (seconds < 0 || seconds == 1 || seconds == 2 || seconds > LARGEST_HOLD_TIME) {
            throw error;
        }
        in.next();
        return seconds;
    }

    private static int rateLimit(Tokens in) throws GrammarError {
        return in.accept("disable") || in.accept("disabled") ? 0 : Scalars.number(in, 0, LARGEST_RATE, "messages per second, or 'disable'");
    }

    private static Md5Config.Encoding base64(Tokens in) throws GrammarError {
        if (in.accept("auto")) {
            return Md5Config.Encoding.AUTO;
        }
        return Scalars.flagOrFalse(in) ? Md5Config.Encoding.BASE64 : Md5Config.Encoding.RAW;
    }

    private static void nextHop(Tokens in, NeighborDraft neighbor, Reading reading) throws GrammarError {
        Section.read(in, NextHopDraft.SECTION, neighbor.nextHops(), reading);
        neighbor.nextHops().present();
    }

    private static void inherit(Tokens in, NeighborDraft neighbor, Reading reading) throws GrammarError {
        if (in.kind() == Tokens.Kind.WORD) {
            inherited(in, neighbor);
        } else {
            NameList.read(in, "templates", t -> inherited(t, neighbor));
        }
        in.end();
    }

    private static void inherited(Tokens in, NeighborDraft neighbor) throws GrammarError {
        Location place = in.location();
        neighbor.inherited().add(new NeighborDraft.Inherited(in.word("the name of a template"), place));
    }
}
