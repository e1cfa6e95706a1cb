package exabgp.cli.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A user of this machine.
 *
 * @param name the login name
 * @param user its number, as the kernel keeps it
 * @param group the number of its first group
 */
public record Account(String name, int user, int group) {
    /**
     * Looks a user up where the C library does, which may be more than a file.
     *
     * @throws IOException when there is no such user, with words for the person who named it
     */
    public static Account of(String name) throws IOException {
        var found = name.isBlank() || name.indexOf('\0') >= 0 ? null : find(name);
        if (found == null) {
            throw new IOException("there is no user " + (name.isBlank() ? "without a name" : name));
        }
        return found;
    }

    private static @Nullable Account find(String name) throws IOException {
        var local = LocalUsers.find(name);
        return local != null ? local : LibC.getpwnam(name);
    }

    /** Whoever runs this process. */
    public static Account own() throws IOException {
        var self = Path.of("/proc/self");
        return new Account(System.getProperty("user.name", ""), (int) Files.getAttribute(self, "unix:uid"), (int) Files.getAttribute(self, "unix:gid"));
    }

    /**
     * The same user in another group.
     *
     * @throws IOException when there is no such group, with words for the person who named it
     */
    public Account in(String groupName) throws IOException {
        var found = groupName.isBlank() || groupName.indexOf('\0') >= 0 ? null : LibC.getgrnam(groupName);
        if (found == null) {
            throw new IOException("there is no group " + (groupName.isBlank() ? "without a name" : groupName));
        }
        return new Account(name, user, found);
    }

    /** Makes a file belong to this user; of a link, the link. */
    public void take(Path file) throws IOException {
        Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public String toString() {
        return name + " (uid " + Integer.toUnsignedString(user) + ", gid " + Integer.toUnsignedString(group) + ")";
    }
}
