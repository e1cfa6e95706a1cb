/**
 * Options of TCP sockets that the JDK has no name for: signatures, TTLs and the interface. The structures of Linux are encoded here, and here alone {@code setsockopt} is called.
 */
package exabgp.session.socket;
