package exabgp.image.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What each test of a class has for itself: a directory, and in it the programs that it starts, with their output. They end with the test however it ends, the last one first, and the
 * directory is removed. A test that needs a program which is not installed is skipped when it wants to start it.
 */
final class Stage implements BeforeEachCallback, AfterEachCallback {
    private final List<Child> children = new ArrayList<>();
    private Path directory;
    private Wire wire;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        directory = Files.createTempDirectory("exabgp-test");
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        children.reversed().forEach(Child::close);
        children.clear();
        if (wire != null) {
            wire.close();
            wire = null;
        }
        // who was killed just now may be there for a moment yet, and write a file
        Await.until(directory + " is removed", this::isRemoved, () -> "");
    }

    private boolean isRemoved() {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** Where files may be put. */
    Path directory() {
        return directory;
    }

    /** A file of the directory, which may not be there yet. */
    Path file(String name) {
        return directory.resolve(name);
    }

    /** A folder in the directory, for a program of which there is another one. */
    Path folder(String name) throws IOException {
        return Files.createDirectory(file(name));
    }

    /** Ends this program with the test. One before it that has ended, and wrote to the same files, is forgotten. */
    <C extends Child> C keep(C child) {
        children.removeIf(earlier -> !earlier.isAlive() && earlier.writesWhere(child));
        children.add(child);
        return child;
    }

    /** What all programs wrote, for a failure. */
    String state() {
        return children.stream().map(child -> child.name() + ": " + child.out() + child.err()).collect(Collectors.joining("\n", "\n", ""));
    }

    /** The same, and before it what one of them shows. */
    String state(Callable<String> look) {
        try {
            return look.call() + state();
        } catch (Exception e) {
            return e + state();
        }
    }

    /** Takes a cable away when the programs have ended. */
    Wire keep(Wire laid) {
        wire = laid;
        return laid;
    }

    /** Waits until a program shows all of these texts. */
    void awaitShown(String who, Callable<String> look, String... parts) throws Exception {
        Await.until(who + " shows " + List.of(parts), () -> {
            var shown = look.call();
            return Stream.of(parts).allMatch(shown::contains);
        }, () -> state(look));
    }

    /** Waits until a helper was told a line with all of these texts. */
    void awaitHeard(Helper helper, String... parts) throws Exception {
        Await.until("the helper hears of " + List.of(parts),
                () -> helper.heardText().lines().anyMatch(line -> Stream.of(parts).allMatch(line::contains)), () -> helper.heardText() + state());
    }

    Helper helper(String name) throws IOException {
        return Helper.create(directory, name);
    }

    /** A helper that runs other words of the shell. */
    Helper running(String name, String words) throws IOException {
        return Helper.running(directory, name, words);
    }

    /** A daemon with this configuration and these variables, started by the program of the words of {@code prefix}, if any. */
    Exabgp exabgp(String configuration, Map<String, String> options, String... prefix) throws IOException {
        return keep(Exabgp.start(directory, configuration, options, prefix));
    }

    /** A daemon that connects to the other end of the scene. */
    Exabgp connecting(Scene scene, String configuration) throws IOException {
        return keep(scene.connecting(directory, configuration));
    }

    /** A daemon that listens at our end of the scene. */
    Exabgp listening(Scene scene, String configuration) throws IOException {
        return keep(scene.listening(directory, configuration));
    }

    Bird bird(String configuration) throws Exception {
        return bird(configuration, List.of());
    }

    /** The same, started by the program of these words. */
    Bird bird(String configuration, List<String> prefix) throws Exception {
        Bird.assume();
        return keep(Bird.start(directory, configuration, prefix));
    }

    Frr frr(Scene scene, String configuration) throws Exception {
        return frr(scene, configuration, List.of());
    }

    /** The same, started by the program of these words. */
    Frr frr(Scene scene, String configuration, List<String> prefix) throws Exception {
        Frr.assume();
        return keep(Frr.start(directory, scene, configuration, prefix));
    }

    Gobgp gobgp(String configuration) throws Exception {
        Gobgp.assume();
        return keep(Gobgp.start(directory, configuration));
    }
}
