package exabgp.wire.nlri.flow;

import exabgp.wire.OctetWriter;

/** One condition of a flow rule. All conditions of a rule must hold. */
public sealed interface FlowComponent permits FlowPrefix, FlowMatch {
    /** What it looks at. */
    ComponentType type();

    /** Writes it, its type first. */
    void encode(OctetWriter out);
}
