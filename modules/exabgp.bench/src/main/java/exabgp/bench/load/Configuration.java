package exabgp.bench.load;

import exabgp.bench.Table;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the daemon is configured with.
 *
 * @param peers     how many neighbors
 * @param holdTime  of their sessions, in seconds
 * @param adjRibIn  whether what they announce is kept
 * @param helper    the script that is the helper, null for none
 * @param receive   whether the helper is told of UPDATE messages
 * @param routes    the static routes of the first neighbor
 */
record Configuration(int peers, int holdTime, boolean adjRibIn, @Nullable Path helper, boolean receive, @Nullable Table routes) {
    /** Sessions and nothing else. */
    static Configuration of(Options options) {
        return new Configuration(options.peers(), 180, options.adjRibIn(), null, false, null);
    }

    /** The same with static routes. */
    Configuration with(Table table) {
        return new Configuration(peers, holdTime, adjRibIn, helper, receive, table);
    }

    /** The same with a helper. */
    Configuration with(Path script, boolean told) {
        return new Configuration(peers, holdTime, adjRibIn, script, told, routes);
    }

    /** The same with another hold time. */
    Configuration with(int seconds) {
        return new Configuration(peers, seconds, adjRibIn, helper, receive, routes);
    }

    /** Writes it into a file. */
    void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            if (helper != null) {
                out.write("process helper {\n    run /bin/sh " + helper + ";\n    encoder json;\n}\n");
            }
            for (int i = 0; i < peers; i++) {
                neighbor(i, out);
            }
        }
    }

    private void neighbor(int number, Writer out) throws IOException {
        out.write("neighbor " + SyntheticPeer.address(number) + " {\n    router-id 192.0.2.1;\n    local-address 127.0.0.1;\n    local-as 65001;\n    peer-as 65002;\n    passive true;\n");
        out.write("    hold-time " + holdTime + ";\n    adj-rib-in " + adjRibIn + ";\n    family {\n        ipv4 unicast;\n    }\n");
        if (helper != null) {
            out.write("    api {\n        processes [ helper ];\n" + (receive ? "        receive {\n            parsed;\n            update;\n        }\n" : "") + "    }\n");
        }
        if (routes != null && number == 0) {
            out.write("    static {\n");
            for (int i = 0; i < routes.size(); i++) {
                out.write("        route " + routes.prefix(i) + ' ' + routes.words(i) + ";\n");
            }
            out.write("    }\n");
        }
        out.write("}\n");
    }
}
