/** The connection of a session: how it comes about, whole messages in, whole messages out, and its end. */
package exabgp.session.transport;
