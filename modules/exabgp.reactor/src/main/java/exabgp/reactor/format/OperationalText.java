package exabgp.reactor.format;

import exabgp.wire.family.Family;
import exabgp.wire.operational.Advisory;
import exabgp.wire.operational.Counter;
import exabgp.wire.operational.OperationalTlv;
import exabgp.wire.operational.Query;
import exabgp.wire.operational.UnknownOperational;

/** An OPERATIONAL message as text. */
final class OperationalText {
    private OperationalText() {}

    static void write(LineBuffer out, OperationalTlv tlv) {
        out.ascii("operational ");
        switch (tlv) {
            case Advisory advisory -> {
                about(out, advisory.kind().name(), advisory.family());
                out.ascii(" advisory ");
                Escape.json(out, advisory.text());
            }
            case Query query -> about(out, query.kind().name(), query.family());
            case Counter counter -> {
                about(out, counter.kind().name(), counter.family());
                out.ascii(" router-id ");
                AddressText.ipv4(out, counter.routerId().value());
                out.ascii(" sequence ").number(counter.sequence()).ascii(" counter ").number(counter.counter());
            }
            case UnknownOperational unknown -> out.ascii("operational-type-").number(unknown.type()).ascii(" data 0x").hex(unknown.value());
        }
    }

    private static void about(LineBuffer out, String name, Family family) {
        out.ascii(name).ascii(" afi ").ascii(family.afiName()).ascii(" safi ").ascii(family.safiName());
    }
}
