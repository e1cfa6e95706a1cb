package exabgp.image.blackbox;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** BGP messages as a capture file (pcap), each in a packet of its own. Checksums are left at zero, which tshark does not mind. */
final class Capture {
    private static final int MAGIC = 0xA1B2C3D4;
    private static final int RAW_IP = 101;
    private static final int BGP = 179;
    private static final int HEADERS = 40;

    private final List<Octets> packets = new ArrayList<>();

    /** Adds a connection between two speakers: the OPEN of each, then messages of one of them. */
    void connection(int port, Octets open, List<Octets> messages) {
        packet(port, BGP, 1, open);
        packet(BGP, port, 1, open);
        int sequence = 1 + open.length();
        for (var message : messages) {
            packet(port, BGP, sequence, message);
            sequence += message.length();
        }
    }

    void write(Path file) throws IOException {
        var size = 24 + packets.stream().mapToInt(packet -> 16 + packet.length()).sum();
        var out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0).putInt(1 << 18).putInt(RAW_IP);
        for (int number = 0; number < packets.size(); number++) {
            var packet = packets.get(number);
            out.putInt(number).putInt(0).putInt(packet.length()).putInt(packet.length()).put(packet.toByteArray());
        }
        Files.write(file, out.array());
    }

    private void packet(int from, int to, int sequence, Octets message) {
        var out = new OctetWriter();
        boolean first = to == BGP;
        out.u8(0x45).u8(0).u16(HEADERS + message.length()).u16(0).u16(0).u8(64).u8(6).u16(0);
        out.i32(first ? 0x0A000001 : 0x0A000002).i32(first ? 0x0A000002 : 0x0A000001);
        out.u16(from).u16(to).i32(sequence).i32(1).u8(0x50).u8(0x18).u16(0xFFFF).u16(0).u16(0);
        packets.add(out.octets(message).toOctets());
    }
}
