package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.environment.Environment;
import exabgp.cli.export.ConfigurationSchema;
import exabgp.cli.json.JsonPrinter;
import java.util.List;

/** {@code exabgp schema export [SECTION]}: prints the JSON Schema of an exported configuration. */
final class SchemaCommand implements Subcommand {
    private static final String COMPACT = "compact";
    private static final int INDENT = 2;

    @Override
    public Syntax syntax() {
        return new Syntax("schema export", "Print the JSON Schema of exported configurations, or of one section.",
                List.of(Switch.flag('\0', COMPACT, "in one line")), "[SECTION]", 0, 1);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) {
        var section = arguments.operands().isEmpty() ? "" : arguments.operands().getFirst();
        var schema = section.isEmpty() ? ConfigurationSchema.whole() : ConfigurationSchema.of(section);
        if (schema == null) {
            terminal.error("there is no section '" + section + "', choose one of "
                    + String.join(", ", ConfigurationSchema.sections()));
            return 1;
        }
        terminal.out().println(arguments.has(COMPACT) ? JsonPrinter.compact(schema) : JsonPrinter.indented(schema, INDENT));
        return 0;
    }
}
