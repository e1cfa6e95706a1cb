package exabgp.reactor.api;

import exabgp.reactor.config.AddPathFamily;
import exabgp.reactor.config.ApiConfig;
import exabgp.reactor.config.CapabilityConfig;
import exabgp.reactor.config.MessageSelection;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.config.TransportConfig;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.family.Family;
import java.util.ArrayList;
import java.util.List;

/** A neighbor as its section of a configuration: the answer to {@code show neighbor configuration}. */
final class NeighborText {
    private final List<String> lines = new ArrayList<>();
    private int depth;

    private NeighborText() {}

    static List<String> lines(NeighborConfig neighbor) {
        NeighborText text = new NeighborText();
        text.open("neighbor " + neighbor.peer());
        text.top(neighbor);
        text.transport(neighbor);
        text.capability(neighbor.capabilities());
        text.families(neighbor);
        neighbor.apis().forEach(text::api);
        text.close();
        return List.copyOf(text.lines);
    }

    private void top(NeighborConfig neighbor) {
        say("description \"" + neighbor.description() + "\"");
        say("router-id " + neighbor.routerId());
        say("host-name " + neighbor.hostName());
        say("domain-name " + neighbor.domainName());
        say("local-address " + PeerText.auto(neighbor.localAddress()));
        say("source-interface " + neighbor.transport().sourceInterface());
        say("local-as " + PeerText.auto(neighbor.localAs()));
        say("peer-as " + PeerText.auto(neighbor.peerAs()));
        say("hold-time " + neighbor.holdTime());
        say("rate-limit " + (neighbor.rateLimit() == 0 ? "disable" : neighbor.rateLimit()));
        say("manual-eor " + neighbor.manualEor());
    }

    private void transport(NeighborConfig neighbor) {
        TransportConfig transport = neighbor.transport();
        say("passive " + transport.passive());
        if (transport.listen() != 0) {
            say("listen " + transport.listen());
        }
        if (transport.connect() != 0) {
            say("connect " + transport.connect());
        }
        say("group-updates " + neighbor.groupUpdates());
        say("auto-flush " + neighbor.autoFlush());
        say("adj-rib-in " + neighbor.adjRibIn());
        say("adj-rib-out " + neighbor.adjRibOut());
        if (transport.md5Address() != null && !transport.md5Address().equals(neighbor.localAddress())) {
            say("md5-ip \"" + transport.md5Address() + "\"");
        }
        transport.outgoingTtl().ifPresent(ttl -> say("outgoing-ttl " + ttl));
        transport.incomingTtl().ifPresent(ttl -> say("incoming-ttl " + ttl));
    }

    private void capability(CapabilityConfig capability) {
        open("capability");
        say("asn4 " + switched(capability.fourOctetAs()));
        say("route-refresh " + switched(capability.routeRefresh()));
        say("graceful-restart " + (capability.gracefulRestart().isPresent() ? capability.gracefulRestart().getAsInt() : "disable"));
        say("software-version " + switched(capability.softwareVersion()));
        say("nexthop " + switched(capability.nextHop()));
        say("add-path " + capability.addPath().label());
        say("multi-session " + switched(capability.multiSession()));
        say("operational " + switched(capability.operational()));
        say("aigp " + switched(capability.aigp()));
        close();
    }

    private void families(NeighborConfig neighbor) {
        open("family");
        neighbor.families().stream().map(Family::toString).forEach(this::say);
        close();
        open("nexthop");
        for (ExtendedNextHop.Conversion conversion : neighbor.nextHops()) {
            say(conversion.family() + " " + new Family(conversion.nextHopAfi(), 1).afiName());
        }
        close();
        open("add-path");
        for (AddPathFamily entry : neighbor.addPath()) {
            say(entry.family() + (entry.limit() == 0 ? "" : " limit " + entry.limit()));
        }
        close();
    }

    private void api(ApiConfig api) {
        for (String process : api.processes()) {
            open("api");
            say("processes [ " + process + " ]");
            sayIf(api.neighborChanges(), "neighbor-changes");
            sayIf(api.negotiated(), "negotiated");
            sayIf(api.fsm(), "fsm");
            sayIf(api.signal(), "signal");
            messages("receive", api.receive());
            messages("send", api.send());
            close();
        }
    }

    private void messages(String direction, MessageSelection selection) {
        if (selection.equals(MessageSelection.NONE)) {
            return;
        }
        open(direction);
        sayIf(selection.parsed(), "parsed");
        sayIf(selection.packets(), "packets");
        sayIf(selection.consolidate(), "consolidate");
        sayIf(selection.open(), "open");
        sayIf(selection.update(), "update");
        sayIf(selection.notification(), "notification");
        sayIf(selection.keepalive(), "keepalive");
        sayIf(selection.refresh(), "refresh");
        sayIf(selection.operational(), "operational");
        close();
    }

    private static String switched(boolean on) {
        return on ? "enable" : "disable";
    }

    private void sayIf(boolean wanted, String statement) {
        if (wanted) {
            say(statement);
        }
    }

    private void say(String statement) {
        lines.add("  ".repeat(depth) + statement + ";");
    }

    private void open(String section) {
        lines.add("  ".repeat(depth) + section + " {");
        depth++;
    }

    private void close() {
        depth--;
        lines.add("  ".repeat(depth) + "}");
    }
}
