package exabgp.reactor.grammar;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Decoded;
import exabgp.wire.attribute.Flags;
import exabgp.wire.attribute.UnknownAttribute;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.util.List;
import java.util.Set;

/** An attribute in hexadecimal: {@code [ 0xCODE 0xFLAGS 0xDATA ]}. */
final class GenericAttribute {
    private static final int U8 = 0xFF;
    private static final int LONGEST = 0xFFFF;
    private static final String FORMAT = " in '[ 0xCODE 0xFLAGS 0xDATA ]'";

    /** An internal session with AS numbers of four octets: the one in which no attribute is out of place. */
    private static final Negotiated USUAL = new Negotiated(
            Asn.TRANS, Asn.TRANS, 0, Negotiated.MESSAGE_SIZE, true, List.of(), List.of(), Set.of(), Set.of(), Refresh.ABSENT);

    private GenericAttribute() {}

    static Attribute read(Tokens in) throws GrammarError {
        if (!in.accept(Tokens.Kind.OPEN_LIST)) {
            throw in.expected("'['" + FORMAT);
        }
        int code = octet(in, "the type code");
        int flags = octet(in, "the flags");
        Octets value = data(in);
        if (!in.accept(Tokens.Kind.CLOSE_LIST)) {
            throw in.expected("']'" + FORMAT);
        }
        return known(code, flags, value);
    }

    /** The attribute that these octets are, when this program knows it and its flags are the usual ones; anything else is sent as it was written. */
    private static Attribute known(int code, int flags, Octets value) {
        boolean extended = value.length() > U8;
        OctetWriter field = new OctetWriter(value.length() + 4).u8((flags & ~Flags.EXTENDED) | (extended ? Flags.EXTENDED : 0)).u8(code);
        (extended ? field.u16(value.length()) : field.u8(value.length())).octets(value);
        Attribute unknown = new UnknownAttribute(code, flags, value);
        try {
            Decoded decoded = Attributes.decode(field.toOctets(), USUAL);
            Attribute attribute = decoded.attributes().size() == 1 ? decoded.attributes().iterator().next() : unknown;
            return decoded.faults().isEmpty() && attribute.flags() == flags ? attribute : unknown;
        } catch (ProtocolFault e) {
            return unknown;
        }
    }

    private static int octet(Tokens in, String what) throws GrammarError {
        long value = in.kind() == Tokens.Kind.WORD ? Numbers.hexadecimal(in.buffer(), in.start(), in.stop(), U8) : -1;
        if (value < 0) {
            throw in.expected(what + " (0x00 to 0xFF)" + FORMAT);
        }
        in.next();
        return (int) value;
    }

    /** Any number of octets, none at all included: {@code 0x}. */
    private static Octets data(Tokens in) throws GrammarError {
        boolean prefixed = in.isWordFrom("0x") || in.isWordFrom("0X");
        if (!prefixed) {
            throw in.expected("the data (0x and hexadecimal digits)" + FORMAT);
        }
        String digits = in.buffer().substring(in.start() + 2, in.stop());
        if (digits.length() / 2 > LONGEST) {
            throw in.error("the data of an attribute can have " + LONGEST + " octets at most");
        }
        if (digits.length() % 2 != 0) {
            throw in.expected("an even number of hexadecimal digits");
        }
        try {
            Octets value = Octets.parseHex(digits);
            in.next();
            return value;
        } catch (IllegalArgumentException e) {
            throw in.expected("hexadecimal digits behind 0x");
        }
    }
}
