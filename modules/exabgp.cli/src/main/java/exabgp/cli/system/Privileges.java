package exabgp.cli.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The user and the groups of this process. */
public final class Privileges {
    /** The bits of capabilities(7). */
    private static final int CAP_SETGID = 6;

    private static final int CAP_SETUID = 7;
    private static final int HEXADECIMAL = 16;
    private static final Path TASKS = Path.of("/proc/self/task");

    private Privileges() {}

    /** Whether the process is of the user or of the group root. */
    public static boolean held() throws IOException {
        var now = Credentials.of(Path.of("/proc/self"));
        return now.users().contains(0) || now.groups().contains(0);
    }

    /** Whether the process is the user already. */
    public static boolean isHeldBy(Account account) throws IOException {
        return Credentials.of(Path.of("/proc/self")).isAll(account);
    }

    /**
     * Checks that {@link #drop} may be done.
     *
     * @throws IOException when the kernel would refuse, with words for the user
     */
    public static void check(Account account) throws IOException {
        var now = Credentials.of(Path.of("/proc/self"));
        boolean root = now.users().contains(0);
        if (root && !now.has(CAP_SETUID)) {
            throw new IOException("cannot become the user " + account + ": this process has no CAP_SETUID");
        }
        if ((root || !now.groups().contains(account.group())) && !now.has(CAP_SETGID)) {
            throw new IOException("cannot take the group of the user " + account + ": this process has no CAP_SETGID");
        }
    }

    /**
     * Becomes a user for good: its groups and no others, its group, the user itself, in all threads.
     *
     * @throws IOException when the kernel refuses, or some thread is somebody else afterwards: then nothing may go on
     */
    public static void drop(Account account) throws IOException {
        var before = Credentials.of(Path.of("/proc/self"));
        if (before.users().contains(0)) {
            LibC.initgroups(account.name(), account.group());
        }
        LibC.setgid(account.group());
        if (before.users().contains(0)) {
            LibC.setuid(account.user());
        }
        verify(account, before.users().contains(0));
    }

    private static void verify(Account account, boolean all) throws IOException {
        try (var tasks = Files.newDirectoryStream(TASKS)) {
            for (var task : tasks) {
                Credentials now;
                try {
                    now = Credentials.of(task);
                } catch (IOException e) {
                    // The thread ended while we looked.
                    continue;
                }
                if (all ? !now.isAll(account) : !now.isGroup(account)) {
                    throw new IOException("a thread is still " + now);
                }
            }
        }
    }

    /** What the kernel says of a thread: the real, effective, saved and file system ids, and the effective capabilities. */
    private record Credentials(List<Integer> users, List<Integer> groups, long capabilities) {
        static Credentials of(Path task) throws IOException {
            var lines = Files.readAllLines(task.resolve("status"));
            return new Credentials(numbers(lines, "Uid:"), numbers(lines, "Gid:"),
                    Long.parseUnsignedLong(field(lines, "CapEff:"), HEXADECIMAL));
        }

        private static List<Integer> numbers(List<String> lines, String label) throws IOException {
            return Arrays.stream(field(lines, label).split("\\s+")).map(Integer::parseUnsignedInt).toList();
        }

        private static String field(List<String> lines, String label) throws IOException {
            for (var line : lines) {
                if (line.startsWith(label)) {
                    return line.substring(label.length()).strip();
                }
            }
            throw new IOException("no line " + label);
        }

        boolean has(int capability) {
            return (capabilities >>> capability & 1) != 0;
        }

        boolean isAll(Account account) {
            return users.stream().allMatch(user -> user == account.user()) && isGroup(account);
        }

        boolean isGroup(Account account) {
            return groups.stream().allMatch(group -> group == account.group());
        }
    }
}
