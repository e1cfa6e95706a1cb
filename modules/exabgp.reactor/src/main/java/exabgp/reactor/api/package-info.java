/** Helper processes: what they say as commands, what they are told as events and replies, and their lives. */
package exabgp.reactor.api;
