package exabgp.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run is to be like.
 *
 * @param routes   how many routes
 * @param peers    how many peers
 * @param distinct whether five routes in a row share attributes as those of a full table are; else all have a next hop and nothing more
 * @param adjRibIn whether received routes are kept
 * @param seconds  how long sessions are held idle
 * @param image    the program to measure
 */
record Options(int routes, int peers, boolean distinct, boolean adjRibIn, int seconds, Path image) {
    private static final Map<String, String> DEFAULTS = Map.of(
            "routes", "100000", "peers", "1", "distinct", "false", "adj-rib-in", "true", "seconds", "30", "image", "jlink/target/image/bin/exabgp", "repeat", "1");

    /** What to say to who does not know. */
    static final String USAGE = "[routes=N,N...] [peers=N,N...] [distinct=true|false] [adj-rib-in=true|false] [seconds=N] [repeat=N] [image=PROGRAM]";

    /** One run. */
    @FunctionalInterface
    interface Run {
        void once(Options options) throws IOException, InterruptedException;
    }

    /**
     * Runs all that the words {@code NAME=VALUE} ask for, one after the other.
     *
     * @throws IllegalArgumentException when a word is none of them
     */
    static void each(List<String> words, Run run) throws IOException, InterruptedException {
        Map<String, String> values = new TreeMap<>(DEFAULTS);
        for (String word : words) {
            String[] parts = word.split("=", 2);
            if (parts.length < 2 || values.put(parts[0], parts[1]) == null) {
                throw new IllegalArgumentException("expected " + USAGE + ", found '" + word + "'");
            }
        }
        for (int repeat = Integer.parseInt(values.getOrDefault("repeat", "")); repeat > 0; repeat--) {
            for (String routes : values.getOrDefault("routes", "").split(",")) {
                for (String peers : values.getOrDefault("peers", "").split(",")) {
                    run.once(of(Integer.parseInt(routes), Integer.parseInt(peers), values));
                }
            }
        }
    }

    private static Options of(int routes, int peers, Map<String, String> values) {
        return new Options(routes, peers, Boolean.parseBoolean(values.get("distinct")), Boolean.parseBoolean(values.get("adj-rib-in")),
                Integer.parseInt(values.getOrDefault("seconds", "")), Path.of(values.getOrDefault("image", "")));
    }

    @Override
    public String toString() {
        return "routes=" + routes + " peers=" + peers + " distinct=" + distinct + " adj-rib-in=" + adjRibIn;
    }
}
