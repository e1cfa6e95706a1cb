package exabgp.cli.encode;

import exabgp.reactor.format.RouteText;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.message.Framing;
import exabgp.wire.message.Messages;
import exabgp.wire.message.RouteRefresh;
import exabgp.wire.message.TooLarge;
import exabgp.wire.message.UpdatePacker;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.List;

/** Makes messages of text: one for each route, in its order. For one thread. */
public final class Encoder {
    private final Statements statements = new Statements();
    private final Target target;
    private final Form form;
    private final UpdatePacker packer;

    /** What is printed of a message. */
    public enum Form {
        /** All of it. */
        MESSAGE,
        /** All but its header. */
        BODY,
        /** Only the NLRI. */
        NLRI
    }

    /** An encoder for one session. */
    public Encoder(Target target, Form form) {
        this.target = target;
        this.form = form;
        this.packer = new UpdatePacker(target.negotiated(), false);
    }

    /** The octets that a line asks for, in its order. */
    public List<Octets> encode(String line) throws Unencodable {
        var statement = statements.parse(line);
        try {
            return form == Form.NLRI ? nlris(statement) : messages(statement);
        } catch (TooLarge | IllegalArgumentException e) {
            throw new Unencodable(String.valueOf(e.getMessage()));
        }
    }

    private List<Octets> messages(Statement statement) throws Unencodable {
        var messages = new ArrayList<Octets>();
        switch (statement) {
            case Statement.Announce announce -> {
                for (var route : announce.routes()) {
                    messages.add(update(route, true));
                }
            }
            case Statement.Withdraw withdraw -> {
                for (var route : withdraw.routes()) {
                    messages.add(update(route, false));
                }
            }
            case Statement.Bare bare -> messages.add(bare(bare));
            case Statement.EndOfRib end -> {
                var out = new OctetWriter();
                packer.endOfRib(end.family(), out);
                messages.add(out.toOctets());
            }
            case Statement.Refresh refresh ->
                    messages.add(Messages.encode(new RouteRefresh(refresh.family(), RouteRefresh.Subtype.QUERY)));
        }
        return form == Form.BODY ? messages.stream().map(Encoder::body).toList() : List.copyOf(messages);
    }

    private Octets update(ParsedRoute route, boolean announced) throws Unencodable {
        var family = route.nlri().family();
        checkFamily(family, route.nlri());
        var attributes = route.nextHopSelf() ? target.withSelf(route.attributes(), family) : route.attributes();
        var out = new OctetWriter();
        if (announced) {
            packer.announce(attributes, packed(route.nlri()), out);
        } else {
            packer.withdraw(attributes, packed(route.nlri()), out);
        }
        return out.toOctets();
    }

    private Octets bare(Statement.Bare bare) {
        Attributes attributes = bare.nextHopSelf() ? target.withSelf(bare.attributes(), Family.IPV4_UNICAST) : bare.attributes();
        var out = new OctetWriter();
        packer.announce(attributes, Nlris.of(Family.IPV4_UNICAST, false, List.of()), out);
        return out.toOctets();
    }

    private List<Octets> nlris(Statement statement) throws Unencodable {
        var routes = switch (statement) {
            case Statement.Announce announce -> announce.routes();
            case Statement.Withdraw withdraw -> withdraw.routes();
            case Statement.Bare _, Statement.EndOfRib _, Statement.Refresh _ -> throw new Unencodable("there is no NLRI in it");
        };
        var found = new ArrayList<Octets>();
        for (var route : routes) {
            var family = route.nlri().family();
            checkFamily(family, route.nlri());
            found.add(packed(route.nlri()).withPathIds(target.negotiated().addPathSend().contains(family)).packed());
        }
        return List.copyOf(found);
    }

    private static Nlris packed(Nlri nlri) {
        return Nlris.of(nlri.family(), nlri.pathId() != null, List.of(nlri));
    }

    private void checkFamily(Family family, Nlri nlri) throws Unencodable {
        if (!target.negotiated().has(family)) {
            var others = target.negotiated().families();
            throw new Unencodable("a route of " + family + ", only " + String.join(", ", others.stream().map(Family::toString).toList())
                    + " can be encoded: " + RouteText.nlri(nlri));
        }
    }

    private static Octets body(Octets message) {
        return message.slice(Framing.HEADER, message.length() - Framing.HEADER);
    }
}
