package exabgp.session.socket;

import exabgp.wire.Octets;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** Two functions of the C library. */
@SuppressWarnings("restricted") // called with the types that its header gives
final class LibC {
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(PathElement.groupElement("errno"));
    private static final @Nullable MethodHandle SETSOCKOPT = function("setsockopt", ValueLayout.JAVA_INT);
    private static final @Nullable MethodHandle GETSOCKOPT = function("getsockopt", ValueLayout.ADDRESS);

    private LibC() {}

    /** Its handle; null where there is none, or no right to call it: no reason for the daemon not to start. */
    private static @Nullable MethodHandle function(String name, ValueLayout length) {
        try {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(
                    linker.defaultLookup().findOrThrow(name),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, length),
                    Linker.Option.captureCallState("errno"));
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Sets an option: 0, or the {@code errno} of the failure. */
    static int setsockopt(int descriptor, int level, int option, Octets value) throws IOException {
        MethodHandle function = known(SETSOCKOPT);
        try (var arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment octets = arena.allocateFrom(ValueLayout.JAVA_BYTE, value.toByteArray());
            int result = (int) function.invokeExact(state, descriptor, level, option, octets, value.length());
            return result == 0 ? 0 : (int) ERRNO.get(state, 0L);
        } catch (Throwable e) {
            throw new IOException("setsockopt: " + e.getMessage(), e);
        }
    }

    /** The value of an option that is a number. */
    static int getsockopt(int descriptor, int level, int option) throws IOException {
        MethodHandle function = known(GETSOCKOPT);
        int result;
        int value;
        try (var arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment number = arena.allocate(ValueLayout.JAVA_INT);
            MemorySegment length = arena.allocateFrom(ValueLayout.JAVA_INT, Integer.BYTES);
            result = (int) function.invokeExact(state, descriptor, level, option, number, length);
            value = number.get(ValueLayout.JAVA_INT, 0);
        } catch (Throwable e) {
            throw new IOException("getsockopt: " + e.getMessage(), e);
        }
        if (result != 0) {
            throw new IOException("getsockopt has no option " + option + " of level " + level);
        }
        return value;
    }

    private static MethodHandle known(@Nullable MethodHandle function) throws IOException {
        if (function == null) {
            throw new IOException("options of sockets can not be set on this system");
        }
        return function;
    }
}
