package exabgp.reactor.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file of a socket in the Unix domain. It never shows with more permissions than its owner's, takes the place of one that nobody listens at any more, and leaves alone one that is in use.
 */
final class SocketFile {
    private static final int BACKLOG = 32;
    private static final String OWNER_ONLY = "rw-------";

    private final Path path;
    private final @Nullable Object key;

    private SocketFile(Path path, @Nullable Object key) {
        this.path = path;
        this.key = key;
    }

    /** Another program listens there. */
    static final class InUse extends IOException {
        private static final long serialVersionUID = 1L;

        InUse() {
            super("another program listens there");
        }
    }

    /**
     * Binds a channel to a file that is not there, or is what a dead program left.
     *
     * @throws InUse       when somebody listens there
     * @throws IOException when it can not be, with words for the user
     */
    static SocketFile bind(ServerSocketChannel channel, Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new IOException("there is no such directory");
        }
        // nobody else may enter it, so the permissions of the socket are right before anybody can see it
        Path hidden = Files.createTempDirectory(parent, ".");
        Path socket = hidden.resolve("s");
        try {
            channel.bind(UnixDomainSocketAddress.of(socket), BACKLOG);
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString(OWNER_ONLY));
            publish(socket, path, hidden.resolve("o"));
            return new SocketFile(path, key(path));
        } finally {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(hidden);
        }
    }

    /** Gives the socket its name. */
    private static void publish(Path socket, Path path, Path aside) throws IOException {
        while (true) {
            try {
                Files.createLink(path, socket);
                return;
            } catch (FileAlreadyExistsException e) {
                clear(path, aside);
            }
        }
    }

    /** Takes away what a dead program left. Somebody else may do the same at this moment and be there before us, so what was taken away is looked at once more. */
    private static void clear(Path path, Path aside) throws IOException {
        if (isRead(path)) {
            throw new InUse();
        }
        try {
            Files.move(path, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return;
        }
        try {
            if (isRead(aside)) {
                Files.createLink(path, aside);
                throw new InUse();
            }
        } finally {
            Files.delete(aside);
        }
    }

    /** Whether somebody listens there; what can not be told counts as yes. */
    private static boolean isRead(Path path) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return false;
        }
        if (!attributes.isOther()) {
            throw new IOException("it exists and is no socket");
        }
        try (SocketChannel probe = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            // so that a program which accepts nobody is not waited for
            probe.configureBlocking(false);
            probe.connect(UnixDomainSocketAddress.of(path));
            return true;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
    }

    Path path() {
        return path;
    }

    /** Removes the file, unless another program put its own there. */
    void remove() throws IOException {
        try {
            if (Objects.equals(key, key(path))) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            // gone already, which is what was wanted
        }
    }
}
