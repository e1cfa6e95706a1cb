package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Keywords;
import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.Tokens;

/** The {@code template} section, and what neighbors inherit of it. */
final class Templates {
    static final Table<Reading> TABLE = new Table<Reading>("a template section").named("neighbor", NeighborSection.TABLE, (in, reading, same) -> neighbor(in, reading));

    private Templates() {}

    /** Adds what the templates of a neighbor say to what it says itself. */
    static void inherit(NeighborDraft neighbor, Reading reading) {
        for (NeighborDraft.Inherited inherited : neighbor.inherited()) {
            NeighborDraft template = reading.templates().get(inherited.name());
            if (template == null) {
                reading.errors().warn(inherited.place(), missing(inherited.name()) + "; nothing is inherited" + hint(inherited.name(), reading));
            } else {
                neighbor.merge(template);
            }
        }
    }

    /** Whether something that a neighbor inherits could not be read, or may be what could not be read: what it lacks then says nothing. */
    static boolean isSpoiled(NeighborDraft neighbor, Reading reading) {
        boolean anyError = reading.errors().count() > 0;
        return anyError && neighbor.inherited().stream().map(i -> reading.templates().get(i.name())).anyMatch(t -> t == null || t.isSpoiled());
    }

    /** For the end of an error message: which of the templates of a neighbor there are not. */
    static String missing(NeighborDraft neighbor, Reading reading) {
        StringBuilder out = new StringBuilder();
        for (NeighborDraft.Inherited inherited : neighbor.inherited()) {
            if (!reading.templates().containsKey(inherited.name())) {
                out.append("; ").append(missing(inherited.name())).append(hint(inherited.name(), reading));
            }
        }
        return out.toString();
    }

    private static String missing(String name) {
        return "there is no template '" + name + "' above";
    }

    private static String hint(String name, Reading reading) {
        return Keywords.hint(name, reading.templates().keySet());
    }

    private static void neighbor(Tokens in, Reading reading) throws GrammarError {
        Location place = in.location();
        String name = Scalars.name(in, "the name of a template");
        if (reading.templates().containsKey(name)) {
            throw new GrammarError(place, "a template called '" + name + "' already exists");
        }
        NeighborDraft template = new NeighborDraft(place);
        int before = reading.errors().count();
        Section.read(in, NeighborSection.TABLE, template, reading);
        if (reading.errors().count() > before) {
            template.spoil();
        }
        template.inherited().forEach(i -> reading.errors().warn(i.place(), "'inherit' does nothing in a template"));
        reading.templates().put(name, template);
    }
}
