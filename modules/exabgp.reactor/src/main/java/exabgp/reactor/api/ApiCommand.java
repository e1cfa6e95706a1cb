package exabgp.reactor.api;

import java.util.List;

/**
 * The commands of the API, one row each: what the parser accepts, what {@code help} lists and what a command line may offer. No command is accepted that is not here.
 *
 * <p>A spelling is a row of words; {@link #PEER} stands for a selector of peers.
 */
public enum ApiCommand {
    DAEMON_RELOAD(plain("daemon reload", "reload").inJson().says("read the configuration again")),
    DAEMON_RESTART(plain("daemon restart", "restart").inJson().says("read the configuration again and open every session anew")),
    DAEMON_SHUTDOWN(plain("daemon shutdown", "shutdown").inJson().says("stop the daemon")),
    DAEMON_STATUS(plain("daemon status", "status").inJson().says("tell of the daemon and its peers")),

    GROUP_END(plain("group end").inJson().withSync().says("do the commands that were gathered")),
    GROUP_START(plain("group start").inJson().says("gather the commands that follow, to do them as one")),

    SESSION_ACK_DISABLE(plain("session ack disable", "disable-ack").says("acknowledge this command and none after it")),
    SESSION_ACK_ENABLE(plain("session ack enable", "enable-ack").says("acknowledge commands")),
    SESSION_ACK_SILENCE(plain("session ack silence", "silence-ack").says("acknowledge no command, beginning with this one")),
    SESSION_BYE(plain("session bye", "bye").takes("[<uuid>]").says("the client goes")),
    SESSION_PING(plain("session ping", "ping").inJson().takes("[<uuid> <time>]").says("tell that the daemon lives")),
    SESSION_RESET(plain("session reset", "reset").inJson().says("forget what was asked for and is not done yet")),
    SESSION_SYNC_DISABLE(plain("session sync disable", "disable-sync").says("acknowledge a change of routes once it is in the table")),
    SESSION_SYNC_ENABLE(plain("session sync enable", "enable-sync").says("acknowledge a change of routes once it was written to the peers")),

    SYSTEM_API_VERSION(plain("system api version", "api version").inJson().options("4", "6").says("show or choose the version of the API")),
    SYSTEM_CRASH(plain("system crash", "crash").forPeers().says("fail inside the daemon, to see that it survives")),
    SYSTEM_HELP(plain("system help", "help").inJson().says("list the commands")),
    SYSTEM_QUEUE_STATUS(plain("system queue-status", "queue-status").inJson().says("tell what waits to be read by clients")),
    SYSTEM_VERSION(plain("system version", "version").inJson().says("tell the version of the program")),

    RIB_CLEAR_IN(table("rib clear in", "clear adj-rib in").forPeers().says("forget the routes received")),
    RIB_CLEAR_OUT(table("rib clear out", "clear adj-rib out").forPeers().says("withdraw all routes and forget them")),
    RIB_FLUSH_OUT(table("rib flush out", "flush adj-rib out").forPeers().says("send all announced routes again")),
    RIB_SHOW_IN(table("rib show in", "show adj-rib in").inJson().options("extensive", "inet", "flow", "l2vpn").takes("[<ip>]").says("show the routes received")),
    RIB_SHOW_OUT(table("rib show out", "show adj-rib out").inJson().options("extensive", "inet", "flow", "l2vpn").takes("[<ip>]").says("show the routes announced")),

    PEER_CREATE(plain("peer create", "create neighbor")
            .takes("<ip>")
            .options("local-address", "local-ip", "local-as", "peer-as", "router-id", "family-allowed", "graceful-restart", "group-updates", "api")
            .says("add a peer, until the configuration is read again")),
    PEER_DELETE(plain("peer delete", "delete neighbor").takes("<peer>").says("remove peers")),
    PEER_GROUP(new Row("peer group", List.of("peer <peer> group"), List.of("neighbor <peer> group"))
            .forPeers()
            .withSync()
            .takes("<command> ; <command> ...")
            .says("do several commands as one")),
    PEER_LIST(plain("peer list").inJson().says("list the peers")),
    PEER_SHOW(new Row(
                    "peer show",
                    List.of("peer show", "peer <peer> show"),
                    List.of("show neighbor", "neighbor <peer> show", "neighbor <peer> show neighbor", "peer <peer> show neighbor"))
            .inJson()
            .options("summary", "extensive", "configuration")
            .takes("[<ip>]")
            .says("show peers")),
    PEER_ROUTES_ADD(new Row("peer routes add", List.of("peer <peer> routes add"), List.of("neighbor <peer> routes add"))
            .forPeers()
            .inJson()
            .takes("route <prefix> next-hop <ip> <attributes>")
            .says("announce a route and tell its index")),
    PEER_ROUTES_LIST(new Row("peer routes list", List.of("peer <peer> routes list"), List.of("neighbor <peer> routes list"))
            .forPeers()
            .inJson()
            .takes("[<afi> [<safi>]]")
            .says("list the routes announced, with their indices")),
    PEER_ROUTES_REMOVE(new Row("peer routes remove", List.of("peer <peer> routes remove"), List.of("neighbor <peer> routes remove"))
            .forPeers()
            .inJson()
            .takes("route <prefix> | index <index>")
            .says("withdraw a route")),
    PEER_TEARDOWN(addressed("teardown").takes("<code>").says("close sessions with a Cease of this subcode; they are opened again")),

    ANNOUNCE_ATTRIBUTE(addressed("announce attribute").withSync().takes("<attributes> nlri <prefix>...").says("announce prefixes with the same attributes")),
    ANNOUNCE_ATTRIBUTES(addressed("announce attributes").withSync().takes("<attributes> nlri <prefix>...").says("announce prefixes with the same attributes")),
    ANNOUNCE_BGP_LS(addressed("announce bgp-ls").withSync().takes("<nlri> <attributes>").says("announce a part of a topology")),
    ANNOUNCE_EOR(addressed("announce eor").withSync().takes("[<afi> <safi>]").says("send End-of-RIB")),
    ANNOUNCE_FLOW(addressed("announce flow").withSync().takes("route { match { ... } then { ... } }").says("announce a flow specification")),
    ANNOUNCE_IPV4(addressed("announce ipv4").withSync().takes("<safi> <nlri> <attributes>").says("announce a route of this family")),
    ANNOUNCE_IPV6(addressed("announce ipv6").withSync().takes("<safi> <nlri> <attributes>").says("announce a route of this family")),
    ANNOUNCE_L2VPN(addressed("announce l2vpn").withSync().takes("<safi> <nlri> <attributes>").says("announce a route of this family")),
    ANNOUNCE_OPERATIONAL(addressed("announce operational")
            .options("asm", "adm", "rpcq", "rpcp", "apcq", "apcp", "lpcq", "lpcp")
            .takes("afi <afi> safi <safi> ...")
            .says("send an OPERATIONAL message")),
    ANNOUNCE_ROUTE(addressed("announce route").withSync().takes("<prefix> next-hop <ip> <attributes>").says("announce a route")),
    ANNOUNCE_ROUTE_REFRESH(addressed("announce route-refresh").takes("<afi> <safi>").says("ask for the routes of a family")),
    ANNOUNCE_SR_POLICY(addressed("announce sr-policy").withSync().takes("<nlri> <attributes>").says("announce an SR policy")),
    ANNOUNCE_VPLS(addressed("announce vpls").withSync().takes("endpoint <n> base <n> offset <n> size <n> rd <rd> next-hop <ip>").says("announce a VPLS")),
    ANNOUNCE_WATCHDOG(addressed("announce watchdog").withSync().takes("[<name>]").says("announce the routes tied to a watchdog")),

    WITHDRAW_ATTRIBUTE(addressed("withdraw attribute").withSync().takes("<attributes> nlri <prefix>...").says("withdraw prefixes")),
    WITHDRAW_ATTRIBUTES(addressed("withdraw attributes").withSync().takes("<attributes> nlri <prefix>...").says("withdraw prefixes")),
    WITHDRAW_BGP_LS(addressed("withdraw bgp-ls").withSync().takes("<nlri>").says("withdraw a part of a topology")),
    WITHDRAW_FLOW(addressed("withdraw flow").withSync().takes("route { match { ... } }").says("withdraw a flow specification")),
    WITHDRAW_IPV4(addressed("withdraw ipv4").withSync().takes("<safi> <nlri>").says("withdraw a route of this family")),
    WITHDRAW_IPV6(addressed("withdraw ipv6").withSync().takes("<safi> <nlri>").says("withdraw a route of this family")),
    WITHDRAW_L2VPN(addressed("withdraw l2vpn").withSync().takes("<safi> <nlri>").says("withdraw a route of this family")),
    WITHDRAW_ROUTE(addressed("withdraw route").withSync().takes("<prefix>").says("withdraw a route")),
    WITHDRAW_SR_POLICY(addressed("withdraw sr-policy").withSync().takes("<nlri>").says("withdraw an SR policy")),
    WITHDRAW_VPLS(addressed("withdraw vpls").withSync().takes("endpoint <n> base <n> offset <n> size <n> rd <rd>").says("withdraw a VPLS")),
    WITHDRAW_WATCHDOG(addressed("withdraw watchdog").withSync().takes("[<name>]").says("withdraw the routes tied to a watchdog"));

    /** Stands for a selector of peers in a spelling. */
    public static final String PEER = "<peer>";

    private final Row row;

    ApiCommand(Row row) {
        this.row = row;
    }

    /** What {@code help} calls it: its words in version 6, without the selector. */
    public String command() {
        return row.name;
    }

    /** Its spellings in version 6, the usual one first. */
    public List<String> spellings() {
        return row.spellings;
    }

    /** Its spellings in version 4, the usual one first; none when that version had no such command. */
    public List<String> legacy() {
        return row.legacy;
    }

    /** Whether {@code help} says that it can be limited to some peers. */
    public boolean isForPeers() {
        return row.peers;
    }

    /** Whether it answers with content, which {@code json} or {@code text} as its last word chooses the form of. */
    public boolean hasJson() {
        return row.json;
    }

    /** Whether {@code sync} or {@code async} as its last word says when it is acknowledged. */
    public boolean hasSync() {
        return row.sync;
    }

    /** The words that may follow it. */
    public List<String> options() {
        return row.options;
    }

    /** What else follows it, for people; empty for nothing. */
    public String arguments() {
        return row.arguments;
    }

    /** What it does, for people. */
    public String summary() {
        return row.summary;
    }

    private static Row plain(String spelling, String... legacy) {
        return new Row(spelling, List.of(spelling), List.of(legacy));
    }

    /** About the tables of all peers, or of those selected. */
    private static Row table(String spelling, String legacy) {
        return new Row(
                spelling,
                List.of(spelling, "peer " + PEER + " " + spelling),
                List.of(legacy, "neighbor " + PEER + " " + legacy, "peer " + PEER + " " + legacy, "neighbor " + PEER + " " + spelling));
    }

    /** To the selected peers in version 6; in version 4 to all where none is named. */
    private static Row addressed(String words) {
        return new Row("peer " + words, List.of("peer " + PEER + " " + words), List.of(words, "neighbor " + PEER + " " + words)).forPeers();
    }

    private record Row(
            String name, List<String> spellings, List<String> legacy, boolean peers, boolean json, boolean sync, List<String> options, String arguments, String summary) {
        private Row(String name, List<String> spellings, List<String> legacy) {
            this(name, spellings, legacy, false, false, false, List.of(), "", "");
        }

        private Row forPeers() {
            return new Row(name, spellings, legacy, true, json, sync, options, arguments, summary);
        }

        private Row inJson() {
            return new Row(name, spellings, legacy, peers, true, sync, options, arguments, summary);
        }

        private Row withSync() {
            return new Row(name, spellings, legacy, peers, json, true, options, arguments, summary);
        }

        private Row options(String... words) {
            return new Row(name, spellings, legacy, peers, json, sync, List.of(words), arguments, summary);
        }

        private Row takes(String what) {
            return new Row(name, spellings, legacy, peers, json, sync, options, what, summary);
        }

        private Row says(String what) {
            return new Row(name, spellings, legacy, peers, json, sync, options, arguments, what);
        }
    }
}
