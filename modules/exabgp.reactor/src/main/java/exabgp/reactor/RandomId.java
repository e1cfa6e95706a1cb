package exabgp.reactor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Random identities, straight from the kernel: the security providers of the JDK take as long to set up as the rest of the reactor. */
final class RandomId {
    private static final Path KERNEL = Path.of("/dev/urandom");
    private static final long VERSION_MASK = 0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_MASK = 0xC000_0000_0000_0000L;
    private static final long VARIANT_2 = 0x8000_0000_0000_0000L;

    private RandomId() {}

    /** A random UUID (RFC 9562 section 5.4). */
    static UUID next() {
        try (var random = Files.newInputStream(KERNEL)) {
            byte[] octets = random.readNBytes(2 * Long.BYTES);
            if (octets.length == 2 * Long.BYTES) {
                ByteBuffer bits = ByteBuffer.wrap(octets);
                return new UUID((bits.getLong() & ~VERSION_MASK) | VERSION_4, (bits.getLong() & ~VARIANT_MASK) | VARIANT_2);
            }
        } catch (IOException e) {
            // No such file, say in a container with an empty /dev: the JDK knows other ways.
            return UUID.randomUUID();
        }
        return UUID.randomUUID();
    }
}
