/** What two OPEN messages agreed on: the context of all other messages. */
package exabgp.wire.negotiated;
