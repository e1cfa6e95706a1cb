package exabgp.cli.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What helpers inherit of this process. */
public final class Surroundings {
    private static final int READ_AND_WRITE = 2;
    private static final int STANDARD_ERROR = 2;
    private static final String MASK = "Umask:";
    private static final int OCTAL = 8;

    private Surroundings() {}

    /**
     * Takes these permissions from every file that is created from now on, by this process or by helpers.
     *
     * @param mask 0 to 0777
     */
    public static void umask(int mask) throws IOException {
        // The launcher gives a daemon the usual mask, and the first call of the C library takes longer than all else that is done at the start.
        if (mask != maskNow()) {
            LibC.umask(mask);
        }
    }

    /** The mask as the kernel tells it, -1 where it does not. */
    private static int maskNow() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(MASK))
                    .mapToInt(line -> Integer.parseInt(line.substring(MASK.length()).strip(), OCTAL))
                    .findFirst().orElse(-1);
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return -1;
        }
    }

    /** Leaves the terminal and the directory it was started in. Relative paths have to be made absolute before. */
    public static void leave() throws IOException {
        LibC.setsid();
        LibC.chdir("/");
    }

    /** Whether a descriptor is a terminal, as far as {@code /proc} tells. */
    public static boolean isTerminal(int descriptor) {
        try {
            var target = Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(descriptor))).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Makes the three standard streams lead nowhere, for this process and for those it starts from now on. */
    public static void silence() throws IOException {
        int nowhere = LibC.open("/dev/null", READ_AND_WRITE);
        for (int stream = 0; stream <= STANDARD_ERROR; stream++) {
            LibC.dup2(nowhere, stream);
        }
        if (nowhere > STANDARD_ERROR) {
            LibC.close(nowhere);
        }
    }

    /** The number of the user that this process acts as. */
    public static int user() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException e) {
            return 0;
        }
    }

    /**
     * Sends a signal to a process.
     *
     * @param number the signal's number on this machine
     */
    public static void signal(long process, int number) throws IOException {
        LibC.kill(Math.toIntExact(process), number);
    }
}
