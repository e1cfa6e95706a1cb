package exabgp.cli.system;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * Functions of the C library, called as its headers declare them. Those that set users and groups change all threads of
 * the process: the kernel knows users of threads only, and it is the C library that tells every thread.
 */
@SuppressWarnings("restricted") // the functions below, with the types their headers give
final class LibC {
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final long ERRNO = STATE.byteOffset(PathElement.groupElement("errno"));

    /** The beginning of {@code struct passwd}: name, password, user, group. */
    private static final StructLayout PASSWD =
            MemoryLayout.structLayout(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);

    private static final long PASSWD_USER = PASSWD.byteOffset(PathElement.groupElement(2));
    private static final long PASSWD_GROUP = PASSWD.byteOffset(PathElement.groupElement(3));

    /** The beginning of {@code struct group}: name, password, number. */
    private static final StructLayout GROUP = MemoryLayout.structLayout(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);

    private static final long GROUP_NUMBER = GROUP.byteOffset(PathElement.groupElement(2));

    private LibC() {}

    /** Begins a session without a terminal. */
    static void setsid() throws IOException {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            checked("setsid", (int) function("setsid").invokeExact(state), state);
        } catch (Throwable e) {
            throw failure("setsid", e);
        }
    }

    /** Sends a signal. */
    static void kill(int process, int signal) throws IOException {
        call("kill", process, signal);
    }

    /** Opens a file that exists, and gives its descriptor. */
    static int open(String file, int flags) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            var linker = Linker.nativeLinker();
            var function = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("open"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                    Linker.Option.captureCallState("errno"), Linker.Option.firstVariadicArg(2));
            return checked("open", (int) function.invokeExact(state, arena.allocateFrom(file), flags), state);
        } catch (Throwable e) {
            throw failure("open", e);
        }
    }

    /** Makes a second descriptor mean what the first does. */
    static void dup2(int from, int to) throws IOException {
        call("dup2", from, to);
    }

    /** Closes a descriptor of {@link #open}. */
    static void close(int descriptor) throws IOException {
        call("close", descriptor);
    }

    /** Sets the mask and gives the one before. */
    static int umask(int mask) throws IOException {
        return call("umask", mask);
    }

    /** Moves to a group; all three group ids when the process may. */
    static void setgid(int group) throws IOException {
        call("setgid", group);
    }

    /** Moves to a user; all three user ids when the process may. */
    static void setuid(int user) throws IOException {
        call("setuid", user);
    }

    /** Has the process join the groups of a user, and no others. */
    static void initgroups(String user, int group) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            var function = function("initgroups", ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
            checked("initgroups", (int) function.invokeExact(state, arena.allocateFrom(user), group), state);
        } catch (Throwable e) {
            throw failure("initgroups", e);
        }
    }

    /** Makes this directory the one that the process is in, which keeps no file system busy. */
    static void chdir(String directory) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            checked("chdir", (int) function("chdir", ValueLayout.ADDRESS).invokeExact(state, arena.allocateFrom(directory)), state);
        } catch (Throwable e) {
            throw failure("chdir", e);
        }
    }

    /** The numbers of a user, null when there is none of that name. Not for several threads at a time. */
    static @Nullable Account getpwnam(String name) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var linker = Linker.nativeLinker();
            var function = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("getpwnam"), FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            var found = (MemorySegment) function.invokeExact(arena.allocateFrom(name));
            if (found.equals(MemorySegment.NULL)) {
                return null;
            }
            var entry = found.reinterpret(PASSWD.byteSize());
            return new Account(name, entry.get(ValueLayout.JAVA_INT, PASSWD_USER), entry.get(ValueLayout.JAVA_INT, PASSWD_GROUP));
        } catch (Throwable e) {
            throw failure("getpwnam", e);
        }
    }

    /** The number of a group, null when there is none of that name. Not for several threads at a time. */
    static @Nullable Integer getgrnam(String name) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var linker = Linker.nativeLinker();
            var function = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("getgrnam"), FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            var found = (MemorySegment) function.invokeExact(arena.allocateFrom(name));
            return found.equals(MemorySegment.NULL) ? null : found.reinterpret(GROUP.byteSize()).get(ValueLayout.JAVA_INT, GROUP_NUMBER);
        } catch (Throwable e) {
            throw failure("getgrnam", e);
        }
    }

    private static int call(String name, int argument) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            return checked(name, (int) function(name, ValueLayout.JAVA_INT).invokeExact(state, argument), state);
        } catch (Throwable e) {
            throw failure(name, e);
        }
    }

    private static void call(String name, int first, int second) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            var function = function(name, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
            checked(name, (int) function.invokeExact(state, first, second), state);
        } catch (Throwable e) {
            throw failure(name, e);
        }
    }

    private static MethodHandle function(String name, MemoryLayout... arguments) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments),
                Linker.Option.captureCallState("errno"));
    }

    private static int checked(String name, int result, MemorySegment state) throws IOException {
        if (result < 0) {
            throw new IOException(name + ": " + words(state.get(ValueLayout.JAVA_INT, ERRNO)));
        }
        return result;
    }

    private static String words(int errno) throws IOException {
        try {
            var linker = Linker.nativeLinker();
            var function = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("strerror"), FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            return ((MemorySegment) function.invokeExact(errno)).reinterpret(Long.MAX_VALUE).getString(0);
        } catch (Throwable e) {
            throw failure("strerror", e);
        }
    }

    private static IOException failure(String name, Throwable thrown) {
        return thrown instanceof IOException known ? known : new IOException(name + " cannot be called: " + thrown.getMessage(), thrown);
    }
}
