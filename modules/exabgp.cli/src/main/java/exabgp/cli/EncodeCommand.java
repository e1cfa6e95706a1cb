package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.decode.Families;
import exabgp.cli.encode.Encoder;
import exabgp.cli.encode.Target;
import exabgp.cli.encode.Unencodable;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.InvalidValue;
import exabgp.cli.input.Line;
import exabgp.cli.input.Lines;
import exabgp.reactor.ConfigurationSource;
import exabgp.wire.address.Asn;
import exabgp.wire.family.Family;
import java.util.List;

/** {@code exabgp encode [ROUTE]}: prints the UPDATE messages that announce routes, in hexadecimal digits. */
final class EncodeCommand implements Subcommand {
    private static final String FAMILY = "family";
    private static final String LOCAL_AS = "local-as";
    private static final String PEER_AS = "peer-as";
    private static final String PATH_INFORMATION = "path-information";
    private static final String NLRI_ONLY = "nlri-only";
    private static final String NO_HEADER = "no-header";
    private static final String CONFIGURATION = "configuration";
    private static final String PRIVATE_AS = "65533";

    @Override
    public Syntax syntax() {
        return new Syntax("encode", "Print the message that announces a route; without ROUTE, for each line of standard input. @FILE stands for the lines of a file.", List.of(
                Switch.valued('f', FAMILY, "FAMILY", "only this family, as 'ipv4 unicast'"),
                Switch.valued('a', LOCAL_AS, "AS", "our AS, " + PRIVATE_AS + " unless given"),
                Switch.valued('z', PEER_AS, "AS", "the AS of the peer, " + PRIVATE_AS + " unless given"),
                Switch.flag('i', PATH_INFORMATION, "write path identifiers (add-path)"),
                Switch.flag('n', NLRI_ONLY, "print the NLRI and nothing else"),
                Switch.flag('\0', NO_HEADER, "leave the header of the messages out"),
                Switch.valued('c', CONFIGURATION, "FILE", "write it as for each neighbor of this file"),
                Switch.flag('d', "debug", "accepted, does nothing"),
                Switch.flag('p', "pdb", "accepted, does nothing")), "[ROUTE]", 0, Integer.MAX_VALUE);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) throws InvalidValue {
        List<Target> targets;
        try {
            targets = targets(arguments, environment, terminal);
        } catch (ConfigFiles.NotFound e) {
            terminal.error(e.getMessage());
            return 1;
        }
        if (targets.isEmpty()) {
            return 1;
        }
        var form = arguments.has(NLRI_ONLY) ? Encoder.Form.NLRI
                : arguments.has(NO_HEADER) ? Encoder.Form.BODY : Encoder.Form.MESSAGE;
        var run = new Run(targets.stream().map(target -> new Encoder(target, form)).toList(), terminal);
        new Lines(terminal.in(), run).run(joined(arguments.operands()));
        return run.failed ? 1 : 0;
    }

    /** The words of one route, when the shell was left to take it apart. */
    private static List<String> joined(List<String> operands) {
        boolean apart = operands.size() > 1 && operands.stream().noneMatch(word -> word.contains(" ") || word.startsWith("@"));
        return apart ? List.of(String.join(" ", operands)) : operands;
    }

    /** Every session to write for; none when the configuration cannot be used, which was told then. */
    private static List<Target> targets(Arguments arguments, Environment environment, Terminal terminal)
            throws InvalidValue, ConfigFiles.NotFound {
        var families = Families.wanted(arguments.value(FAMILY));
        boolean addPath = arguments.has(PATH_INFORMATION);
        var plain = Target.plain(asn(arguments, LOCAL_AS), asn(arguments, PEER_AS), families.isEmpty() ? Families.all() : families, addPath);
        var name = arguments.value(CONFIGURATION);
        if (name == null) {
            return List.of(plain);
        }
        var source = new ConfigurationSource.File(ConfigFiles.find(name, environment));
        var configuration = Configurations.read(source, environment, terminal);
        if (configuration == null) {
            return List.of();
        }
        if (configuration.neighbors().isEmpty()) {
            return List.of(plain);
        }
        return configuration.neighbors().stream().map(neighbor -> Target.of(neighbor, families, addPath)).toList();
    }

    private static Asn asn(Arguments arguments, String option) throws InvalidValue {
        var text = arguments.value(option);
        try {
            return new Asn(Long.parseLong(text == null ? PRIVATE_AS : text));
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("invalid value for --" + option + " : " + text + " (expected a number from 0 to " + Asn.MAX + ")");
        }
    }

    /** One run over the input. */
    private static final class Run implements Lines.Worker {
        private final List<Encoder> encoders;
        private final Terminal terminal;
        private boolean failed;

        Run(List<Encoder> encoders, Terminal terminal) {
            this.encoders = encoders;
            this.terminal = terminal;
        }

        @Override
        public void work(Line line) {
            var text = line.text();
            if (text.strip().startsWith("#")) {
                return;
            }
            try {
                for (var encoder : encoders) {
                    encoder.encode(text).forEach(octets -> terminal.out().println(octets.toHex()));
                }
            } catch (Unencodable e) {
                fault("configuration error: " + e.getMessage() + line.place());
            }
        }

        @Override
        public void fault(String message) {
            failed = true;
            pause();
            terminal.error(message);
        }

        @Override
        public void pause() {
            terminal.out().flush();
        }
    }
}
