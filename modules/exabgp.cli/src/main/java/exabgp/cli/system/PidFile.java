package exabgp.cli.system;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The file with the number of this process. It is locked as long as the process lives, so that of two which find the same
 * stale file only one gets it.
 */
public final class PidFile implements AutoCloseable {
    private static final long OWN = ProcessHandle.current().pid();
    private static final int LONGEST = 64;

    private final Path path;
    private final FileChannel channel;

    private PidFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates the file, or takes over the one of a process that is gone.
     *
     * @throws IOException when it belongs to a process that lives, or cannot be written; with words for the user
     */
    public static PidFile claim(Path path) throws IOException {
        var channel = open(path);
        try {
            if (channel.tryLock() == null) {
                throw new IOException("another process is about to start with it");
            }
            refuseOwner(channel);
            view(path).setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((OWN + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
            return new PidFile(path, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Checks that {@link #claim} would succeed, as far as that can be seen without creating or locking the file: a daemon that starts meanwhile is not to be disturbed. That the process in it
     * lives is no fault: a configuration is checked before the daemon that runs is told to reload.
     *
     * @throws IOException when it would not, with words for the user
     */
    public static void check(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            try (var channel = reopen(path)) {
                owner(channel);
            }
            return;
        }
        var directory = path.getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new IOException("its directory does not exist");
        }
        if (!Files.isWritable(directory)) {
            throw new IOException("its directory may not be written to");
        }
    }

    private static FileChannel open(Path path) throws IOException {
        try {
            return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            return reopen(path);
        } catch (NoSuchFileException e) {
            throw new IOException("its directory does not exist", e);
        }
    }

    /** No link is followed: whoever may put one there would choose which file root overwrites. */
    private static FileChannel reopen(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    private static void refuseOwner(FileChannel channel) throws IOException {
        long owner = owner(channel);
        if (owner != OWN && owner > 0 && ProcessHandle.of(owner).isPresent()) {
            throw new IOException("process " + owner + ", which it names, is running");
        }
    }

    /** The number in the file, 0 when it is empty. A file with anything else was not meant. */
    private static long owner(FileChannel channel) throws IOException {
        var octets = ByteBuffer.allocate(LONGEST);
        channel.read(octets, 0);
        var text = new String(octets.array(), 0, octets.position(), StandardCharsets.US_ASCII).strip();
        try {
            return text.isEmpty() ? 0 : Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new IOException("it exists and is no pid file", e);
        }
    }

    private static PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** Gives the file to the user that this process is about to become. */
    public void giveTo(Account account) throws IOException {
        account.take(path);
    }

    /** Removes the file; where the directory does not allow that any more, it is left empty, which is as good as stale. */
    @Override
    public void close() throws IOException {
        try (channel) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                channel.truncate(0);
            }
        }
    }
}
