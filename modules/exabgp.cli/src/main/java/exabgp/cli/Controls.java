package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.UsageError;
import exabgp.cli.control.Places;
import exabgp.cli.control.Remote;
import exabgp.cli.control.Unreachable;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.Options;
import java.util.List;

/** What run and cli have in common: how the daemon is found. */
final class Controls {
    private static final String PIPE_NAME = "pipename";
    private static final String PIPE = "pipe";
    private static final String SOCKET = "socket";
    static final String NO_COLOR = "no-color";

    static final List<Switch> SWITCHES = List.of(
            Switch.valued('\0', PIPE_NAME, "NAME", "name of the pipes or of the socket (exabgp)"),
            Switch.flag('\0', PIPE, "speak through the named pipes"),
            Switch.flag('\0', SOCKET, "speak through the socket (default)"),
            Switch.flag('\0', NO_COLOR, "no colours"));

    private final Arguments arguments;
    private final Environment environment;

    Controls(Arguments arguments, Environment environment) {
        this.arguments = arguments;
        this.environment = environment;
    }

    /** Refuses two ways at once. */
    void check() throws UsageError {
        if (arguments.has(PIPE) && arguments.has(SOCKET)) {
            throw new UsageError("argument --socket: not allowed with argument --pipe");
        }
    }

    /** Finds the daemon. */
    Remote connect() throws Unreachable, InterruptedException {
        var name = arguments.value(PIPE_NAME);
        var named = name == null ? environment : environment.with(Options.API_PIPENAME, name).with(Options.API_SOCKETNAME, name);
        var places = new Places(named);
        boolean pipes = arguments.has(PIPE) || (!arguments.has(SOCKET) && places.prefersPipes());
        return Remote.connect(places, pipes, named.get(Options.API_PIPENAME));
    }
}
