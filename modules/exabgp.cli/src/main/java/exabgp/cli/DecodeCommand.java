package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.decode.Decoder;
import exabgp.cli.decode.Families;
import exabgp.cli.decode.HexText;
import exabgp.cli.decode.Undecodable;
import exabgp.cli.decode.View;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.InvalidValue;
import exabgp.cli.environment.Options;
import exabgp.cli.input.Line;
import exabgp.cli.input.Lines;
import exabgp.reactor.ConfigurationSource;
import exabgp.reactor.format.ApiVersion;
import exabgp.reactor.format.JsonEncoder;
import exabgp.reactor.format.LineBuffer;
import exabgp.wire.Octets;
import exabgp.wire.family.Family;
import java.util.List;

/** {@code exabgp decode [HEX]}: prints messages as JSON, or as commands. */
final class DecodeCommand implements Subcommand {
    private static final String NLRI = "nlri";
    private static final String CONFIGURATION = "configuration";
    private static final String FAMILY = "family";
    private static final String PATH_INFORMATION = "path-information";
    private static final String COMMAND = "command";
    private static final String GENERIC = "generic";

    /** How many octets are printed at once. */
    private static final int PIECE = 1 << 16;

    @Override
    public Syntax syntax() {
        return new Syntax("decode", "Print a BGP message as JSON; without HEX, one for each line of standard input. @FILE stands for the lines of a file.", List.of(
                Switch.flag('n', NLRI, "the digits are NLRI and nothing else"),
                Switch.flag('u', "update", "accepted: the header tells, and without one it is an UPDATE"),
                Switch.flag('o', "open", "accepted: the header tells"),
                Switch.flag('d', "debug", "accepted, does nothing"),
                Switch.flag('p', "pdb", "accepted, does nothing"),
                Switch.valued('c', CONFIGURATION, "FILE", "read it as each neighbor of this file would"),
                Switch.valued('f', FAMILY, "FAMILY", "only this family, as 'ipv4 unicast'"),
                Switch.flag('i', PATH_INFORMATION, "NLRI have path identifiers (add-path)"),
                Switch.flag('g', GENERIC, "accepted, does nothing in this version"),
                Switch.flag('j', "json", "accepted: JSON is the default"),
                Switch.flag('m', COMMAND, "print the API commands that announce the same")), "[HEX]", 0, Integer.MAX_VALUE);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) throws InvalidValue {
        var version = environment.get(Options.API_VERSION) == 4 ? ApiVersion.V4 : ApiVersion.V6;
        var json = new JsonEncoder(version, Hosts.local(), environment.get(Options.API_COMPACT));
        var families = Families.wanted(arguments.value(FAMILY));
        List<View> views;
        try {
            views = views(arguments, families, environment, terminal);
        } catch (ConfigFiles.NotFound e) {
            terminal.error(e.getMessage());
            return 1;
        }
        if (views.isEmpty()) {
            return 1;
        }
        var run = new Run(arguments, families, views, new Decoder(json, terminal.err()::println), terminal);
        try {
            new Lines(terminal.in(), run).run(arguments.operands());
        } finally {
            run.pause();
        }
        return run.failed ? 1 : 0;
    }

    /** Every neighbor to read as; none when the configuration cannot be used, which was told then. */
    private static List<View> views(
            Arguments arguments, List<Family> families, Environment environment, Terminal terminal)
            throws ConfigFiles.NotFound {
        boolean addPath = arguments.has(PATH_INFORMATION);
        var name = arguments.value(CONFIGURATION);
        if (name == null) {
            return List.of(View.plain(families.isEmpty() ? Families.all() : families, addPath));
        }
        var source = new ConfigurationSource.File(ConfigFiles.find(name, environment));
        var configuration = Configurations.read(source, environment, terminal);
        if (configuration == null) {
            return List.of();
        }
        if (configuration.neighbors().isEmpty()) {
            return List.of(View.plain(families.isEmpty() ? Families.all() : families, addPath));
        }
        return configuration.neighbors().stream()
                .map(neighbor -> View.of(neighbor, families, addPath))
                .toList();
    }

    /** What is read and printed. */
    private enum Form {
        JSON,
        NLRI,
        COMMANDS
    }

    /** One run over the input. */
    private static final class Run implements Lines.Worker {
        private final Form form;
        private final boolean pathIds;
        private final Family family;
        private final List<View> views;
        private final Decoder decoder;
        private final Terminal terminal;
        /** Lines that were not printed yet: many are written at once. */
        private final LineBuffer buffer = new LineBuffer();
        private boolean failed;

        Run(Arguments arguments, List<Family> families, List<View> views, Decoder decoder, Terminal terminal) {
            this.form = arguments.has(NLRI) ? Form.NLRI : arguments.has(COMMAND) ? Form.COMMANDS : Form.JSON;
            this.pathIds = arguments.has(PATH_INFORMATION);
            this.family = families.isEmpty() ? Family.IPV4_UNICAST : families.getFirst();
            this.views = views;
            this.decoder = decoder;
            this.terminal = terminal;
        }

        @Override
        public void work(Line line) {
            try {
                one(line.octets());
            } catch (Undecodable e) {
                fault(e, line);
            }
        }

        private void fault(Undecodable why, Line where) {
            fault(why.getMessage() + where.place());
        }

        @Override
        public void fault(String message) {
            failed = true;
            pause();
            terminal.error(message);
        }

        @Override
        public void pause() {
            print();
            terminal.out().flush();
        }

        private void one(Octets text) throws Undecodable {
            var octets = HexText.parse(text);
            switch (form) {
                case JSON -> json(octets);
                case NLRI -> decoder.nlris(octets, family, pathIds).forEach(this::print);
                case COMMANDS -> decoder.commands(octets, views.getFirst()).forEach(terminal.out()::println);
            }
        }

        private void json(Octets octets) throws Undecodable {
            for (var view : views) {
                json(octets, view);
                if (buffer.length() >= PIECE) {
                    print();
                }
            }
        }

        private void json(Octets octets, View view) throws Undecodable {
            int whole = buffer.length();
            try {
                decoder.message(octets, view, buffer);
            } catch (RuntimeException e) {
                // a bug of ours leaves no half of a line
                buffer.truncate(whole);
                throw e;
            }
        }

        private void print() {
            buffer.drain(terminal.out()::write);
        }

        private void print(Octets octets) {
            terminal.out().writeBytes(octets.toByteArray());
            terminal.out().println();
        }
    }
}
