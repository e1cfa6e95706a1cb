package exabgp.cli.system;

import java.io.IOException;

/** What helpers inherit of this process. */
public final class Surroundings {
    private Surroundings() {}

    /**
     * Takes these permissions from every file that is created from now on, by this process or by helpers.
     *
     * @param mask 0 to 0777
     */
    public static void umask(int mask) throws IOException {
        LibC.umask(mask);
    }

    /** Leaves the directory it was started in. Relative paths of Java keep meaning that one only when they were made absolute before. */
    public static void leaveDirectory() throws IOException {
        LibC.chdir("/");
    }
}
