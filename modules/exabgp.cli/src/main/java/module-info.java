import org.jspecify.annotations.NullMarked;

/** The command line: subcommands, environment, signals, and the logging provider. */
@NullMarked
module exabgp.cli {
    requires static transitive org.jspecify;
    requires exabgp.reactor;
    requires org.jline.reader;
    requires org.jline.terminal;
    requires org.slf4j;
    requires jdk.unsupported;

    provides org.slf4j.spi.SLF4JServiceProvider with
            exabgp.cli.log.Provider;
}
