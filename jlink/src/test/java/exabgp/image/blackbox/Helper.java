package exabgp.image.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A helper process: a shell script that writes to the daemon what a test puts into a file, and writes what the daemon
 * tells it into another.
 *
 * @param name its name in the configuration
 * @param script the program
 * @param heard the file with all that the daemon told it
 * @param say the file that is written to the daemon once it is there
 */
record Helper(String name, Path script, Path heard, Path say) {
    /** A helper that listens and speaks. */
    static Helper create(Path directory, String name) throws IOException {
        var heard = directory.resolve(name + ".heard");
        var say = directory.resolve(name + ".say");
        // The loop is a process of its own, so the daemon has a grandchild to get rid of.
        var script = script(directory, name, """
                #!/bin/sh
                while kill -0 $$ 2>/dev/null; do
                    if [ -f '%1$s' ]; then mv '%1$s' '%1$s.said'; cat '%1$s.said'; fi
                    sleep 0.05
                done &
                cat >>'%2$s'
                """.formatted(say, heard));
        return new Helper(name, script, heard, say);
    }

    /** A helper that runs other words of the shell. */
    static Helper running(Path directory, String name, String words) throws IOException {
        var script = script(directory, name, "#!/bin/sh\n" + words + "\n");
        return new Helper(name, script, directory.resolve(name + ".heard"), directory.resolve(name + ".say"));
    }

    /** Its section of the configuration. */
    String process() {
        return "process " + name + " { run " + script + "; encoder json; }\n";
    }

    /** Has it say these lines. */
    void say(String... lines) throws IOException {
        var draft = Files.writeString(say.resolveSibling(name + ".draft"), String.join("\n", lines) + "\n");
        Files.move(draft, say);
    }

    /** All lines so far. */
    String heardText() {
        return Child.text(heard);
    }

    private static Path script(Path directory, String name, String text) throws IOException {
        var script = Files.writeString(directory.resolve(name + ".sh"), text);
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
