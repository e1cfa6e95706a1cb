package exabgp.reactor.format;

import exabgp.wire.address.Ip;
import exabgp.wire.nlri.FlowNlri;
import exabgp.wire.nlri.flow.FlowComponent;
import org.jspecify.annotations.Nullable;

/** Flow rules as JSON: an array of expressions for each component, in the order of their types, and the whole as a command has it. */
final class FlowJson {
    private FlowJson() {}

    /** Writes one; the next hop is told where there is one. */
    static void write(LineBuffer out, FlowNlri flow, @Nullable Ip nextHop) {
        out.ascii("{ ");
        for (FlowComponent component : flow.rule().components()) {
            out.put('"').ascii(component.type().label(flow.isIpv6())).ascii("\": [ \"");
            out.ascii(String.join("\", \"", FlowText.alternatives(component, flow.isIpv6()))).ascii("\" ], ");
        }
        if (flow.distinguisher() != null) {
            out.ascii("\"rd\": \"").ascii(flow.distinguisher().toString()).ascii("\", ");
        }
        if (flow.pathId() != null) {
            out.ascii("\"path-information\": \"").ascii(flow.pathId().toString()).ascii("\", ");
        }
        if (nextHop != null) {
            out.ascii("\"next-hop\": \"");
            AddressText.ip(out, nextHop);
            out.ascii("\", ");
        }
        out.ascii("\"string\": \"");
        FlowText.write(out, flow);
        out.ascii("\" }");
    }
}
