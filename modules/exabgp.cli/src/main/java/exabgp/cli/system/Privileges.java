package exabgp.cli.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The user and the groups of this process. */
public final class Privileges {
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

    /** What the kernel says of a thread: the real, effective, saved and file system ids. */
    private record Credentials(List<Integer> users, List<Integer> groups) {
        static Credentials of(Path task) throws IOException {
            var lines = Files.readAllLines(task.resolve("status"));
            return new Credentials(numbers(lines, "Uid:"), numbers(lines, "Gid:"));
        }

        private static List<Integer> numbers(List<String> lines, String label) throws IOException {
            for (var line : lines) {
                if (line.startsWith(label)) {
                    return Arrays.stream(line.substring(label.length()).strip().split("\\s+"))
                            .map(Integer::parseUnsignedInt).toList();
                }
            }
            throw new IOException("no line " + label);
        }

        boolean isAll(Account account) {
            return users.stream().allMatch(user -> user == account.user()) && isGroup(account);
        }

        boolean isGroup(Account account) {
            return groups.stream().allMatch(group -> group == account.group());
        }
    }
}
