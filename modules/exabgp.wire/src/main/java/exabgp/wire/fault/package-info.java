/** What can be wrong with messages, and what follows: a NOTIFICATION that ends the session, or a fault that is a value. */
package exabgp.wire.fault;
