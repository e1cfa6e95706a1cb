package exabgp.reactor.format;

import exabgp.wire.capability.Capability;
import exabgp.wire.capability.Hostname;
import exabgp.wire.message.Open;
import java.util.List;

/** An OPEN as the field {@code open} of an event. */
final class OpenJson {
    private static final Hostname NAMELESS = new Hostname("", "");
    /** The software version: the first of the capabilities that we send after the host name. */
    private static final int AFTER_HOSTNAME = 75;

    private OpenJson() {}

    static void write(LineBuffer out, Open open, Direction direction) {
        out.ascii("\"open\": { \"version\": ").number(Open.VERSION).ascii(", \"asn\": ").number(open.myAs());
        out.ascii(", \"hold_time\": ").number(open.holdTime()).ascii(", \"router_id\": \"");
        AddressText.ipv4(out, open.routerId().value());
        out.ascii("\", \"capabilities\": { ");
        switch (direction) {
            case SEND -> sent(out, open.capabilities());
            case RECEIVE, IN -> received(out, open.capabilities());
        }
        out.ascii(" } }");
    }

    private static void received(LineBuffer out, List<Capability> capabilities) {
        int start = out.length();
        for (List<Capability> group : CapabilityGroups.of(capabilities)) {
            key(out, start, Integer.toString(group.getFirst().code()));
            CapabilityJson.value(out, group);
        }
    }

    /** Ours are told by name, and a host name is among them whether we have one or not. */
    private static void sent(LineBuffer out, List<Capability> capabilities) {
        boolean named = capabilities.stream().anyMatch(Hostname.class::isInstance);
        int start = out.length();
        for (List<Capability> group : CapabilityGroups.of(capabilities)) {
            if (!named && group.getFirst().code() == AFTER_HOSTNAME) {
                nameless(out, start);
                named = true;
            }
            key(out, start, CapabilityJson.name(CapabilityGroups.chosen(group)));
            CapabilityJson.value(out, group);
        }
        if (!named) {
            nameless(out, start);
        }
    }

    private static void nameless(LineBuffer out, int start) {
        key(out, start, CapabilityJson.name(NAMELESS));
        CapabilityJson.hostname(out, NAMELESS);
    }

    private static void key(LineBuffer out, int start, String key) {
        out.ascii(out.length() > start ? ", \"" : "\"").ascii(key).ascii("\": ");
    }
}
