/** Connections that others open to us: accepting them, and refusing those that nobody wants. */
package exabgp.reactor.listen;
