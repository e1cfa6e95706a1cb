package exabgp.cli.healthcheck;

import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.Syntax;
import java.util.List;

/** The options of the health check. */
public final class Options {
    static final String COMMAND = "command";
    static final String CONFIG = "config";
    static final String DEBUG = "debug";
    static final String SILENT = "silent";
    static final String SYSLOG = "syslog-facility";
    static final String NO_SYSLOG = "no-syslog";
    private static final char NONE = '\0';

    /** The command line of {@code exabgp healthcheck}. */
    public static final Syntax SYNTAX = new Syntax("healthcheck",
            "Check a service now and then, and tell the daemon to announce its addresses while it is well. Runs as a helper process.",
            List.of(
                    Switch.flag('s', SILENT, "do not log to standard error"),
                    Switch.valued(NONE, SYSLOG, "FACILITY", "log to the syslog as FACILITY (daemon)").orNothing().also("-sF"),
                    Switch.flag(NONE, NO_SYSLOG, "do not log to the syslog"),
                    Switch.flag('d', DEBUG, "log everything, to standard error"),
                    Switch.flag('a', "no-ack", "do not wait for acknowledgements"),
                    Switch.flag(NONE, "sudo", "run ip through sudo"),
                    Switch.valued('n', "name", "NAME", "a name for the log"),
                    Switch.valued('F', CONFIG, "FILE", "read options from FILE, a line each, without dashes"),
                    Switch.valued('p', "pid", "FILE", "write the process number to FILE"),
                    Switch.valued(NONE, "user", "USER", "become USER once addresses are set up"),
                    Switch.valued(NONE, "group", "GROUP", "become a member of GROUP"),
                    Switch.valued('i', "interval", "SECONDS", "between checks (5); 0 ends after the first announcement"),
                    Switch.valued('f', "fast-interval", "SECONDS", "between checks when a change is due (1)"),
                    Switch.valued('t', "timeout", "SECONDS", "how long a check may take (5), 0 for no limit"),
                    Switch.valued(NONE, "rise", "N", "successes before the service is up (3)"),
                    Switch.valued(NONE, "fall", "N", "failures before the service is down (3)"),
                    Switch.valued(NONE, "disable", "FILE", "the service is disabled while FILE exists"),
                    Switch.valued('c', COMMAND, "CMD", "the check, run by the shell; success is exit status 0").also("--cmd"),
                    Switch.valued('N', "next-hop", "IP", "the next hop of the routes (self)"),
                    Switch.valued(NONE, "ip", "IP[/LEN]", "an address of the service; without, those of the loopback interface"),
                    Switch.valued(NONE, "ip-ifname", "IP%IF", "an address of the service on another interface"),
                    Switch.valued(NONE, "local-preference", "N", "local preference of the routes (none)"),
                    Switch.flag(NONE, "deaggregate-networks", "one route for each address of a network"),
                    Switch.flag(NONE, "no-ip-setup", "leave the addresses of this machine alone"),
                    Switch.flag(NONE, "dynamic-ip-setup", "remove the addresses while the service is down or disabled"),
                    Switch.valued(NONE, "label", "LABEL", "label of the addresses on the loopback interface"),
                    Switch.flag(NONE, "label-exact-match", "only addresses with this very label"),
                    Switch.valued(NONE, "start-ip", "N", "the address that comes first (0)"),
                    Switch.valued(NONE, "up-metric", "N", "metric of the first address when up (100)"),
                    Switch.valued(NONE, "down-metric", "N", "metric of the first address when down (1000)"),
                    Switch.valued(NONE, "disabled-metric", "N", "metric of the first address when disabled (500)"),
                    Switch.valued(NONE, "increase", "N", "added to the metric for each further address (1)"),
                    Switch.valued(NONE, "community", "LIST", "communities of the routes"),
                    Switch.valued(NONE, "extended-community", "LIST", "extended communities of the routes"),
                    Switch.valued(NONE, "large-community", "LIST", "large communities of the routes"),
                    Switch.valued(NONE, "disabled-community", "LIST", "communities when down or disabled"),
                    Switch.valued(NONE, "as-path", "LIST", "AS path of the routes"),
                    Switch.valued(NONE, "up-as-path", "LIST", "AS path when up"),
                    Switch.valued(NONE, "down-as-path", "LIST", "AS path when down"),
                    Switch.valued(NONE, "disabled-as-path", "LIST", "AS path when disabled"),
                    Switch.flag(NONE, "withdraw-on-down", "withdraw the routes instead of a higher metric"),
                    Switch.valued(NONE, "path-id", "N", "path identifier of the routes"),
                    Switch.valued(NONE, "neighbor", "IP", "a neighbor that is told, * for all (*)"),
                    Switch.flag(NONE, "debounce", "tell the daemon of changes only"),
                    Switch.valued(NONE, "execute", "CMD", "run by the shell at every change, with STATE in the environment"),
                    Switch.valued(NONE, "up-execute", "CMD", "run when the service is up"),
                    Switch.valued(NONE, "down-execute", "CMD", "run when it is down"),
                    Switch.valued(NONE, "disabled-execute", "CMD", "run when it is disabled")),
            "", 0, 0);

    private Options() {}
}
