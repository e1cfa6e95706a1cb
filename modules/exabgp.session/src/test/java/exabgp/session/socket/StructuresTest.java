package exabgp.session.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Assumptions;

/** The octets of options, as a compiler of C lays them out where the lowest octet comes first. */
class StructuresTest {
    private static final Octets KEY = Octets.copyOf("secret".getBytes(StandardCharsets.US_ASCII));
    private static final Signature.Md5 MD5 = new Signature.Md5(KEY);
    private static final Signature.TcpAo AO = new Signature.TcpAo(7, Signature.Algorithm.AES_128_CMAC_96, KEY);

    @BeforeEach
    void littleEndian() {
        Assumptions.assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void md5OfOnePeer() {
        SocketOption option = Md5Option.add(PeerKey.of(Ip.parse("192.0.2.1"), MD5), false);
        assertEquals(14, option.number());
        assertEquals(padded("02000000C0000201", 128) + "0000" + "0600" + "00000000" + padded("736563726574", 80), option.value().toHex().toUpperCase());
    }

    @Test
    void md5OfARangeClearsTheBitsThatAreNotShared() {
        SocketOption option = Md5Option.add(new PeerKey(Ip.parse("192.0.2.77"), 24, MD5), false);
        assertEquals(32, option.number());
        assertEquals(padded("02000000C0000200", 128) + "0118" + "0600" + "00000000" + padded("736563726574", 80), option.value().toHex().toUpperCase());
    }

    @Test
    void md5OfAnIpv6Peer() {
        SocketOption option = Md5Option.add(PeerKey.of(Ip.parse("2001:db8::1"), MD5), true);
        assertEquals(
                padded("0A0000000000000020010DB8000000000000000000000001", 128) + "0000" + "0600" + "00000000" + padded("736563726574", 80),
                option.value().toHex().toUpperCase());
    }

    @Test
    void anIpv4PeerOfAnIpv6SocketIsMapped() {
        SocketOption option = Md5Option.add(PeerKey.of(Ip.parse("192.0.2.1"), MD5), true);
        assertEquals(padded("0A0000000000000000000000000000000000FFFFC0000201", 128), option.value().slice(0, 128).toHex().toUpperCase());
    }

    @Test
    void md5IsRemovedByAKeyOfNoOctets() {
        SocketOption option = Md5Option.remove(PeerKey.of(Ip.parse("192.0.2.1"), MD5), false);
        assertEquals(padded("02000000C0000201", 128) + padded("", 88), option.value().toHex().toUpperCase());
    }

    @Test
    void tcpAoOfOnePeer() {
        SocketOption option = AoOption.add(PeerKey.of(Ip.parse("192.0.2.1"), AO), AO, false, true);
        assertEquals(38, option.number());
        assertEquals(
                padded("02000000C0000201", 128)
                        + padded("636D61632861657331323829", 64) // cmac(aes128)
                        + "00000000" + "03000000" + "0000" // no interface; current and next
                        + "20" + "07" + "07" + "0C" + "00" + "06" // prefix, ids, octets of the code, flags, octets of the key
                        + padded("736563726574", 80),
                option.value().toHex().toUpperCase());
    }

    @Test
    void aListenerOnlyKeepsTheKey() {
        SocketOption option = AoOption.add(new PeerKey(Ip.parse("2001:db8::77"), 64, AO), AO, true, false);
        assertEquals("00000000" + "00000000" + "0000" + "40", option.value().slice(192, 11).toHex().toUpperCase());
        assertEquals(288, option.value().length());
    }

    @Test
    void tcpAoIsRemovedByAddressAndIds() {
        SocketOption option = AoOption.remove(PeerKey.of(Ip.parse("192.0.2.1"), AO), AO, false);
        assertEquals(39, option.number());
        assertEquals(padded("02000000C0000201", 128) + "00000000" + "00000000" + "0000" + "200707" + "000000", option.value().toHex().toUpperCase());
    }

    @Test
    void aDeviceIsAStringOfC() {
        assertEquals("6574683000", SocketOption.device("eth0").value().toHex());
    }

    @Test
    void ttlsAreNumbersOfTheirProtocol() {
        assertEquals("FF000000", SocketOption.ttl(false, 255).value().toHex().toUpperCase());
        assertEquals(0, SocketOption.leastTtl(false, 255).level());
        assertEquals(21, SocketOption.leastTtl(false, 255).number());
        assertEquals(41, SocketOption.leastTtl(true, 255).level());
        assertEquals(73, SocketOption.leastTtl(true, 255).number());
    }

    @Test
    void anUnknownOptionNamesWhatItTakes() {
        SocketOption ao = AoOption.add(PeerKey.of(Ip.parse("192.0.2.1"), AO), AO, false, true);
        assertEquals("this kernel does not support it: it takes Linux 6.7 or later with CONFIG_TCP_AO", Errno.words(Errno.ENOPROTOOPT, ao));
    }

    private static String padded(String hex, int octets) {
        return hex + "00".repeat(octets - hex.length() / 2);
    }
}
