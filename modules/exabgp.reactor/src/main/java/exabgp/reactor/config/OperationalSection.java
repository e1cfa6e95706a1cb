package exabgp.reactor.config;

import exabgp.reactor.grammar.OperationalGrammar;

/** The {@code operational} section: messages to send once the session is up. */
final class OperationalSection {
    static final Section<NeighborDraft> SECTION = (in, neighbor, reading) -> neighbor.operational().add(OperationalGrammar.read(in));

    private OperationalSection() {}
}
