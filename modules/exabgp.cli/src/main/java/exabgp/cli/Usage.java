package exabgp.cli;

import exabgp.cli.environment.Option;
import exabgp.cli.environment.Options;
import java.io.PrintStream;

/** What the program says when it is not told anything. */
final class Usage {
    private Usage() {}

    static void print(PrintStream out) {
        out.print("""
                usage: exabgp [-h] [--env-file FILE] SUBCOMMAND ...
                       exabgp [options of server] FILE...

                A BGP speaker steered by helper processes.

                subcommands:
                  server FILE...               run the daemon, the same as exabgp FILE...
                  validate FILE...             check configuration files (also: configuration validate)
                  configuration example [neighbor|full]
                                               print a configuration to start from
                  configuration export FILE    print a configuration as JSON
                  schema export [SECTION]      print the JSON Schema of that
                  migrate conf FILE            rewrite a configuration of ExaBGP 3.4, 4 or 5
                  migrate api [FILE]           translate commands of API 4, also for a helper that it runs
                  shell install|uninstall|completion [bash|zsh|fish]
                                               complete this command line in a shell
                  run COMMAND                  give a command to the daemon that runs
                  cli                          speak with it, with history, completion and help
                  env                          print the options below with their values
                  decode [HEX]                 print a BGP message as JSON
                  encode [ROUTE]               print the message that announces a route
                  healthcheck                  announce addresses while a check succeeds, as a helper
                  demo                         two speakers on loopback, for a first look
                  version                      print the versions

                exabgp SUBCOMMAND -h tells the options of one.

                environment, as exabgp.SECTION.OPTION, exabgp_SECTION_OPTION, or [exabgp.SECTION] of the ini file:
                """);
        Options.ALL.forEach(option -> out.println(line(option)));
    }

    private static String line(Option<?> option) {
        var fallback = option.fallback().isEmpty() ? "''" : option.fallback();
        return "  %-28s %-10s %s".formatted(option.key(), fallback, option.meaning());
    }
}
