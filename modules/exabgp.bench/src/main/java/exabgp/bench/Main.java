package exabgp.bench;

import exabgp.bench.load.Load;
import java.util.Arrays;

/** {@code jmh ARGUMENTS} runs benchmarks, {@code load ARGUMENTS} a scenario against the image. */
public final class Main {
    private Main() {}

    /** Runs what the first argument says with the other arguments. */
    public static void main(String[] arguments) throws Exception {
        var others = arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "jmh" -> org.openjdk.jmh.Main.main(others);
            case "load" -> {
                if (!Load.run(Arrays.asList(others))) {
                    System.exit(2);
                }
            }
            default -> {
                System.err.println("usage: jmh [ARGUMENTS OF JMH] | load SCENARIO [NAME=VALUE...]");
                System.exit(2);
            }
        }
    }
}
