package exabgp.reactor.format;

import exabgp.wire.family.Family;
import exabgp.wire.operational.Advisory;
import exabgp.wire.operational.Counter;
import exabgp.wire.operational.OperationalTlv;
import exabgp.wire.operational.Query;
import exabgp.wire.operational.UnknownOperational;

/** An OPERATIONAL message as the field {@code operational} of an event. */
final class OperationalJson {
    private OperationalJson() {}

    static void write(LineBuffer out, OperationalTlv tlv) {
        out.ascii(", \"operational\": { \"name\": \"");
        switch (tlv) {
            case Advisory advisory -> {
                about(out, advisory.kind().name(), advisory.family());
                out.ascii(", \"advisory\": ");
                Escape.json(out, advisory.text());
            }
            // ExaBGP does not tell who asked, and under which number
            case Query query -> about(out, query.kind().name(), query.family());
            case Counter counter -> {
                about(out, counter.kind().name(), counter.family());
                out.ascii(", \"router-id\": \"");
                AddressText.ipv4(out, counter.routerId().value());
                out.ascii("\", \"sequence\": ").number(counter.sequence()).ascii(", \"counter\": ").number(counter.counter());
            }
            case UnknownOperational unknown -> out.ascii("unknown\", \"type\": \"operational-type-").number(unknown.type())
                    .ascii("\", \"data\": \"0x").hex(unknown.value()).put('"');
        }
        out.ascii(" }");
    }

    private static void about(LineBuffer out, String name, Family family) {
        out.ascii(name).ascii("\", \"afi\": \"").ascii(family.afiName()).ascii("\", \"safi\": \"").ascii(family.safiName()).put('"');
    }
}
