package exabgp.reactor.config;

import exabgp.reactor.grammar.FamilyGrammar;
import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.family.Family;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The families of a {@code family} section. */
final class FamilyDraft {
    static final Section<FamilyDraft> SECTION = (in, draft, reading) -> draft.line(in);

    private final Set<Family> listed = new TreeSet<>();
    private boolean all;

    /** Whether every family is meant: because of {@code all}, or because nothing was said. */
    boolean isAll() {
        return all || listed.isEmpty();
    }

    /** Those that were named. */
    Set<Family> listed() {
        return listed;
    }

    /** All that are meant, in the order of their numbers. */
    List<Family> families() {
        return isAll() ? FamilyGrammar.all() : List.copyOf(listed);
    }

    void merge(FamilyDraft other) {
        all |= other.all;
        listed.addAll(other.listed);
    }

    private void line(Tokens in) throws GrammarError {
        if (in.is("all")) {
            all(in);
            return;
        }
        Location place = in.location();
        if (all) {
            throw in.error("no family can be added behind 'all'");
        }
        Family family = FamilyGrammar.family(in);
        if (listed.contains(family)) {
            throw new GrammarError(place, "the family " + family + " is listed twice");
        }
        in.end();
        listed.add(family);
    }

    private void all(Tokens in) throws GrammarError {
        if (!listed.isEmpty()) {
            throw in.error("'all' cannot stand beside other families");
        }
        in.next();
        // ExaBGP lets the brace end the statement too, and "{ all }" is how people write it
        if (in.kind() != Tokens.Kind.CLOSE_BLOCK) {
            in.end();
        }
        all = true;
    }
}
