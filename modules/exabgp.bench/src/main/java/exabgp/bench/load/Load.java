package exabgp.bench.load;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** {@code SCENARIO [NAME=VALUE...]}: measures the image in one scenario, a line for each run. */
public final class Load {
    private static final List<Scenario> SCENARIOS = List.of(Scenario.values());

    private Load() {}

    /** Runs a scenario. False when the words ask for nothing that there is, which was told then. */
    public static boolean run(List<String> words) throws IOException, InterruptedException {
        try {
            String name = words.isEmpty() ? "" : words.getFirst();
            Scenario scenario = SCENARIOS.stream().filter(each -> each.label().equals(name)).findFirst().orElseThrow(() -> new IllegalArgumentException("no scenario '" + name + "'"));
            Options.each(words.subList(1, words.size()), options -> System.out.println(scenario.run(options, Daemon.directory()).line(scenario.label() + ' ' + options)));
            return true;
        } catch (IllegalArgumentException e) {
            String names = SCENARIOS.stream().map(Scenario::label).collect(Collectors.joining("|"));
            System.err.println(e.getMessage() + "\nusage: load " + names + ' ' + Options.USAGE);
            return false;
        }
    }
}
