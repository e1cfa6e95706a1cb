package exabgp.reactor.format;

/**
 * The daemon that tells of an event.
 *
 * @param name      the host name of the machine; any text
 * @param pid       the process number of the daemon
 * @param parentPid the process number of its parent
 */
public record Host(String name, long pid, long parentPid) {}
