package exabgp.cli.log;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The syslog of this machine, by the C library's {@code syslog(3)}: its socket takes datagrams, which Java does not
 * offer for Unix sockets.
 */
@SuppressWarnings("restricted") // two functions of the C library, with the types its header gives
public final class LocalSyslog implements Destination {
    private static final int WITH_PID = 1;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment format;
    private final MethodHandle syslog;
    private final Facility facility;

    /** Opens it as the daemon does. */
    public LocalSyslog() throws IOException {
        this("exabgp", Facility.DAEMON);
    }

    /**
     * Opens it; a machine without a syslog daemon is not noticed, as with every user of the function.
     *
     * @param name what stands before each line
     */
    public LocalSyslog(String name, Facility facility) throws IOException {
        this.facility = facility;
        try {
            var linker = Linker.nativeLinker();
            var openlog = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("openlog"),
                    FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            syslog = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("syslog"),
                    FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS),
                    Linker.Option.firstVariadicArg(2));
            format = arena.allocateFrom("%s");
            openlog.invokeExact(arena.allocateFrom(name), WITH_PID, facility.bits());
        } catch (Throwable e) {
            arena.close();
            throw new IOException("no syslog(3) here: " + e.getMessage(), e);
        }
    }

    @Override
    public void write(Line line) throws IOException {
        try (var call = Arena.ofConfined()) {
            syslog.invokeExact(RemoteSyslog.priority(facility, line.level()), format, call.allocateFrom(line.brief()));
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
