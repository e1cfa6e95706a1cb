package exabgp.reactor.format;

import exabgp.wire.nlri.FlowNlri;
import exabgp.wire.nlri.flow.ComponentType;
import exabgp.wire.nlri.flow.FlowComponent;
import exabgp.wire.nlri.flow.FlowMatch;
import exabgp.wire.nlri.flow.FlowPrefix;
import exabgp.wire.nlri.flow.FlowTerm;
import exabgp.wire.nlri.flow.ValueNames;
import java.util.ArrayList;
import java.util.List;

/** Flow rules as text, the form in which commands take them. */
final class FlowText {
    private FlowText() {}

    /** The whole rule, with the word {@code flow} before it. */
    static void write(LineBuffer out, FlowNlri flow) {
        out.ascii("flow");
        parts(out, flow, false);
    }

    /** All behind the words of its family, in the form of which nothing is lost: values that are wider than usual or beyond their range are in hexadecimal digits of their width. */
    static void command(LineBuffer out, FlowNlri flow) {
        parts(out, flow, true);
    }

    private static void parts(LineBuffer out, FlowNlri flow, boolean exact) {
        for (FlowComponent component : flow.rule().components()) {
            out.put(' ').ascii(component.type().label(flow.isIpv6())).put(' ');
            String alternatives = String.join(" ", alternatives(component, flow.isIpv6(), exact));
            out.ascii(isList(component) ? "[ " + alternatives + " ]" : alternatives);
        }
        if (flow.distinguisher() != null) {
            out.ascii(" rd ").ascii(exact ? flow.distinguisher().exact() : flow.distinguisher().toString());
        }
        if (flow.pathId() != null) {
            out.ascii(" path-information ").ascii(flow.pathId().toString());
        }
    }

    /** Whether there are brackets around it: ExaBGP writes them around two conditions that go together, too. */
    private static boolean isList(FlowComponent component) {
        return component instanceof FlowMatch match && match.terms().size() > 1;
    }

    /** What a component matches: any of these expressions. */
    static List<String> alternatives(FlowComponent component, boolean ipv6) {
        return alternatives(component, ipv6, false);
    }

    private static List<String> alternatives(FlowComponent component, boolean ipv6, boolean exact) {
        return switch (component) {
            case FlowPrefix prefix -> List.of(prefix.prefix() + (ipv6 ? "/" + prefix.offset() : ""));
            case FlowMatch match -> expressions(match, exact);
        };
    }

    private static List<String> expressions(FlowMatch match, boolean exact) {
        List<String> expressions = new ArrayList<>();
        StringBuilder expression = new StringBuilder();
        for (FlowTerm term : match.terms()) {
            if (term.and()) {
                expression.append('&');
            } else if (!expression.isEmpty()) {
                expressions.add(expression.toString());
                expression.setLength(0);
            }
            expression.append(term.operator().symbol()).append(exact && !isUsual(match.type(), term) ? digits(term) : value(match.type(), term.value()));
        }
        expressions.add(expression.toString());
        return expressions;
    }

    private static String value(ComponentType type, long value) {
        return type.isBitmask() ? ValueNames.bits(type, value) : ValueNames.number(type, value);
    }

    /** Whether the value alone tells how many octets it has. */
    private static boolean isUsual(ComponentType type, FlowTerm term) {
        return term.value() >= 0 && term.value() <= type.most() && term.width() == FlowTerm.of(term.and(), term.operator(), term.value()).width();
    }

    private static String digits(FlowTerm term) {
        String digits = Long.toHexString(term.value());
        return "0x" + "0".repeat(2 * term.width() - digits.length()) + digits;
    }
}
