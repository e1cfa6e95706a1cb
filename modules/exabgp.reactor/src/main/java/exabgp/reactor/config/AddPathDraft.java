package exabgp.reactor.config;

import exabgp.reactor.grammar.FamilyGrammar;
import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.family.Family;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The families of an {@code add-path} section. */
final class AddPathDraft {
    static final Section<AddPathDraft> SECTION = (in, draft, reading) -> draft.line(in);

    private static final int MOST = 65535;

    private final Map<Family, AddPathFamily> listed = new TreeMap<>();
    private boolean all;

    /** Those that were named, in the order of their numbers; none when every family is meant. */
    List<AddPathFamily> families() {
        return all ? List.of() : List.copyOf(listed.values());
    }

    void merge(AddPathDraft other) {
        all |= other.all;
        listed.putAll(other.listed);
    }

    private void line(Tokens in) throws GrammarError {
        if (in.accept("all")) {
            in.end();
            all = true;
            return;
        }
        Location place = in.location();
        if (all) {
            throw in.error("no family can be added behind 'all'");
        }
        Family family = FamilyGrammar.family(in);
        if (listed.containsKey(family)) {
            throw new GrammarError(place, "the family " + family + " is listed twice");
        }
        int limit = in.accept("limit") ? Scalars.number(in, 1, MOST, "a number of paths") : 0;
        if (!in.isEnd()) {
            throw in.expected(limit == 0 ? "'limit' and a number of paths, or ';'" : "';'");
        }
        in.end();
        listed.put(family, new AddPathFamily(family, limit));
    }
}
