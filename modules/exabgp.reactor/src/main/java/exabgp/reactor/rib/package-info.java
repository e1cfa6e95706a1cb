/** The routing tables of a peer: what we announce to it and what it announces to us, packed. */
package exabgp.reactor.rib;
