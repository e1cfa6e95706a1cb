package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.Tokens;

/** The {@code template} section, and what neighbors inherit of it. */
final class Templates {
    static final Table<Reading> TABLE = new Table<Reading>("a template section").with("neighbor", (in, reading, same) -> neighbor(in, reading));

    private Templates() {}

    /** Adds what the templates of a neighbor say to what it says itself. */
    static void inherit(NeighborDraft neighbor, Reading reading) {
        for (NeighborDraft.Inherited inherited : neighbor.inherited()) {
            NeighborDraft template = reading.templates().get(inherited.name());
            if (template == null) {
                reading.errors().warn(inherited.place(), "there is no template '" + inherited.name() + "' above; nothing is inherited");
            } else {
                neighbor.merge(template);
            }
        }
    }

    private static void neighbor(Tokens in, Reading reading) throws GrammarError {
        Location place = in.location();
        String name = Scalars.name(in, "the name of a template");
        if (reading.templates().containsKey(name)) {
            throw new GrammarError(place, "a template called '" + name + "' already exists");
        }
        NeighborDraft template = new NeighborDraft(place);
        Section.read(in, NeighborSection.TABLE, template, reading);
        template.inherited().forEach(i -> reading.errors().warn(i.place(), "'inherit' does nothing in a template"));
        reading.templates().put(name, template);
    }
}
